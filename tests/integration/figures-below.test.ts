import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { listBelow } from '@/lib/reports/queries'
import { aCongress, signedIn } from './people-ground'

const thisYear = { year: '2026', today: '2026-05-26' }

test('a higher office sees the figures of those below it, nothing of its siblings, and no record', async () => {
  const county = await aCongress('青岚县')
  const town = await aCongress('云溪镇', county)
  const sibling = await aCongress('石门镇', county)
  await db.suggestion.create({ data: { congressId: town.id, title: '修补进村的路', state: 'handling', acceptedOn: '2026-03-02', dueOn: '2026-05-20' } })
  await db.suggestion.create({ data: { congressId: town.id, title: '旧账', state: 'closed', acceptedOn: '2025-03-02', imported: true } })
  await db.suggestion.create({ data: { congressId: (await aCongress('邻县')).id, title: '别处的事', state: 'handling', acceptedOn: '2026-03-02' } })

  const rows = await listBelow(await signedIn(county.id, 'officer'), thisYear)
  expect(rows.map(({ name, accepted, open, overdue }) => [name, accepted, open, overdue]).sort()).toEqual([['云溪镇人大', 1, 1, 1], ['石门镇人大', 0, 0, 0]].sort())
  expect(JSON.stringify(rows)).not.toContain('进村')
  expect(await listBelow(await signedIn(sibling.id, 'officer'), thisYear)).toEqual([])
})
