import { randomUUID } from 'node:crypto'
import { planReceptions, signIn, takeReceptionStep } from '@/lib/receptions/commands'
import { VisitInput } from '@/lib/receptions/visit'
import { takeVisit } from '@/lib/receptions/visits'
import { db } from '@/lib/platform/db'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays, dayOfMonth } from '@/lib/rulebook/days'
import { must } from './life'
import { onDay } from './play'
import { deputiesOf, liaisonsOf } from './receptions'
import type { Ground } from './county'

const SAID_TODAY = [
  { text: '村口到水库那段路没有路灯，晚上接放学的孩子看不见，前天还摔了人。', place: '大坪村村口', name: '赵大爷', consent: 'on' },
  { text: '卫生室的慢性病药总是缺，我母亲要坐一个小时车到县里去拿。', place: '云溪镇卫生院', name: '', consent: '' },
]
const SAID_LAST = [
  { text: '集镇菜市场门口的下水道堵了，一下雨污水就漫到路上。', place: '云溪镇菜市场', name: '钱女士', consent: 'on' },
  { text: '想问茶园滴灌的补助还办不办，去年说过今年没有消息。', place: '茶园', name: '', consent: '' },
  { text: '学校门口早晚车多，希望划一段人行横道，再装个减速带。', place: '中心小学门口', name: '', consent: '' },
]

/** Visitors of the last reception at the county's first home, and one that is going on today, so that the table where they are taken down can be seen at work. */
export async function receiveToday(ground: Ground, base: Circumstances): Promise<void> {
  const home = ground.stations.find(({ tier, town }) => tier === 'home' && town === '云溪镇')
  const officer = home && (await liaisonsOf(ground)).get(home.id)
  if (!home || !officer) return
  const write = async (receptionId: string, said: typeof SAID_TODAY, at: Circumstances) => {
    for (const [index, one] of said.entries()) must(await takeVisit(officer, receptionId, VisitInput.parse({ ...one, key: randomUUID() }), at), `visit ${index}`)
  }
  const last = await db.reception.findFirst({ where: { stationId: home.id, state: 'recorded' }, orderBy: { on: 'desc' }, select: { id: true, on: true } })
  if (last) await write(last.id, SAID_LAST, onDay(base, last.on, 40))

  const { today } = base
  const before = onDay(base, addDays(today, -8), 10)
  // planned for a week, so that no holiday of today's moves it out of sight; then put on today
  const theme = '饮水、道路、看病'
  must(await planReceptions(officer, home.id, { rhythm: 'monthly', at: dayOfMonth(today), from: today, until: today, beginsAt: '14:00', endsAt: '17:00', each: 2, theme }, before), 'plan of today')
  const row = await db.reception.findFirstOrThrow({ where: { stationId: home.id, theme, state: 'planned' }, select: { id: true, on: true, hosts: { select: { deputyId: true } } } })
  let version = 0
  const take = async (action: 'move' | 'announce' | 'hold', at: Circumstances, given = {}) => must(await takeReceptionStep(officer, { id: row.id, version: version++ }, action, given, at), `${action} of today's reception`)
  if (row.on !== today) await take('move', before, { on: today, reason: '赶场天人多，照常接待' })
  await take('announce', before)
  await take('hold', base)
  const [first] = row.hosts
  const deputy = first && (await deputiesOf(ground, [first.deputyId])).get(first.deputyId)
  if (deputy) must(await signIn(deputy, row.id, base), 'signature')
  await write(row.id, SAID_TODAY, base)
}
