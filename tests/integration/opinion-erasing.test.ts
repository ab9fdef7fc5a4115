import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { addDays, addMonths } from '@/lib/rulebook/days'
import { tick } from '@/lib/timers/tick'
import { anOpinionCounty } from '../factories/opinion-county'

test('a year after it was over the round itself forgets who spoke, not a day sooner and once, whoever goes the round; what was said stays', async () => {
  const { county, liaison, said, must, stored } = await anOpinionCounty()
  const { id } = await said('井盖破了一个角。', 0, { name: '甄可辨', phone: '13987654321', address: '柳树巷十八号三单元' })
  await must(liaison, id, 'answerOnSpot', { answer: '当面说清，明天换。' }, 1)
  await must(liaison, id, 'unreached', { reason: '电话打不通。' }, 9)
  const due = addMonths((await stored(id)).closedOn!, 12)
  const round = (day: string, hour = '01') => tick(new Date(`${day}T${hour}:00:00+08:00`))
  const erased = () => db.event.count({ where: { recordId: id, action: 'erase' } })

  await round(addDays(due, -1))
  expect((await stored(id)).phoneSealed).not.toBeNull()
  await Promise.all([round(due), round(due), round(due)])
  await round(due, '02')
  await round(addDays(due, 1))
  expect(await stored(id)).toMatchObject({ nameSealed: null, phoneSealed: null, phoneIndex: null, addressSealed: null, text: '井盖破了一个角。' })
  expect(await erased()).toBe(1)
  expect(await db.event.findFirstOrThrow({ where: { recordId: id, action: 'erase' } })).toMatchObject({ capacity: 'system', detail: { why: 'kept' } })
})
