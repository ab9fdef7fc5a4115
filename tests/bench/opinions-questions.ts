import { listAlike } from '@/lib/opinions/alike'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { countOpinions, listOpinions, readOpinionFilter } from '@/lib/opinions/list'
import { listShown, listShownAlike } from '@/lib/opinions/shown'
import { findOpinionPage } from '@/lib/opinions/view'
import { viewsOf } from '@/lib/opinions/views'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

type Question = { what: string; ask: (turn: number) => Promise<unknown> }
const SAID = ['云溪镇东街路灯坏了两盏，老人摔过。', '河口镇中心小学门口停车位太少，孩子上学不方便。', '石桥镇上寨自来水傍晚就没有水。', '龙潭镇一组灌溉渠塌了一段，请尽快看一看。']

/** What is asked where opinions are sorted, by the office of the congress and by one station's officer. */
export async function questions(congressId: string, stationId: string): Promise<Question[]> {
  const circumstances = await getCircumstances(congressId)
  const { today } = circumstances
  const office: Actor = { personId: 'bench-officer', name: '测速员', sessionId: '', grantId: 'bench-grant-officer', role: 'officer', congressId, unitId: null, deputyId: null, mayAct: true }
  const liaison: Actor = { ...office, personId: 'bench-liaison-1', grantId: 'bench-grant-liaison-1', role: 'liaison', stationId }
  const unit: Actor = { ...office, role: 'handler', unitId: 'bench-unit-7' }
  const open = await db.opinion.findMany({ where: { congressId, state: { in: ['received', 'accepted'] } }, orderBy: { id: 'asc' }, take: 40, select: { id: true } })
  const list = (actor: Actor, asked: Record<string, string>) => () => listOpinions(actor, readOpinionFilter(asked), today)
  const second = async (actor: Actor, asked: Record<string, string>) => {
    const { next } = await listOpinions(actor, readOpinionFilter(asked), today)
    return list(actor, { ...asked, after: next ?? '' })
  }
  const counts = (actor: Actor, narrowed: Record<string, string> = {}) => async () => {
    for (const view of viewsOf(actor)) await countOpinions(actor, readOpinionFilter({ view, ...narrowed }), today)
  }
  const narrowings: Record<string, string>[] = [{ category: 'culture' }, { station: stationId }, { station: stationId, category: 'culture' }, { q: '野狗' }, { q: '云溪镇', category: 'culture' }]
  const said = (turn: number) => SAID[turn % SAID.length]!
  return [
    { what: 'office: what waits', ask: list(office, {}) },
    { what: 'office: what waits, second page', ask: await second(office, {}) },
    { what: 'office: all', ask: list(office, { view: 'all' }) },
    { what: 'office: all, second page', ask: await second(office, { view: 'all' }) },
    { what: 'office: overdue', ask: list(office, { view: 'late' }) },
    { what: 'office: over', ask: list(office, { view: 'over' }) },
    { what: 'office: told by many', ask: list(office, { view: 'clusters' }) },
    { what: 'office: told by many, second page', ask: await second(office, { view: 'clusters' }) },
    { what: 'office: search', ask: list(office, { view: 'all', q: '云溪镇东街路灯' }) },
    { what: 'office: search of a rare word', ask: list(office, { view: 'all', q: '2026000042' }) },
    { what: 'office: the counts of the views', ask: counts(office) },
    ...narrowings.map((narrowed) => ({ what: `office: the counts of the views, ${JSON.stringify(narrowed)}`, ask: counts(office, narrowed) })),
    { what: 'office: a rare category', ask: list(office, { view: 'all', category: 'culture' }) },
    { what: 'office: desk', ask: () => openOpinionDesk(office, today) },
    { what: 'station: what waits', ask: list(liaison, {}) },
    { what: 'station: told by many', ask: list(liaison, { view: 'clusters' }) },
    { what: 'station: the counts of the views', ask: counts(liaison) },
    { what: 'station: the counts of the views, of a rare category', ask: counts(liaison, { category: 'culture' }) },
    { what: 'station: desk', ask: () => openOpinionDesk(liaison, today) },
    { what: 'unit: what waits', ask: list(unit, {}) },
    { what: 'a page with its candidates', ask: (turn) => findOpinionPage(office, open[turn % open.length]!.id, circumstances) },
    { what: 'candidates alone', ask: (turn) => listAlike(office, { text: said(turn), place: '' }) },
    { what: 'similar while typing, anyone', ask: (turn) => listShownAlike(congressId, said(turn)) },
    { what: 'what everyone reads', ask: () => listShown({}) },
  ]
}
