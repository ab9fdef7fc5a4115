import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { listTopics, topicYears, type TopicRow } from '@/lib/supervision/queries'
import { listPushes, listRequirements } from '@/lib/supervision/unit-queries'

export type Board = { year: number; years: number[]; mine: TopicRow[]; still: TopicRow[]; moved: TopicRow[]; ended: TopicRow[] }
const ENDED: readonly string[] = ['closed', 'dropped']

/** What a leader asks: my topics, what did not move this month, what did; the office sees the same. */
export async function openBoard(actor: Actor, { year, before, after }: { year?: string; before?: string; after?: string }, circumstances: Circumstances) {
  const asked = /^\d{4}$/.test(year ?? '') ? Number(year) : Number(circumstances.today.slice(0, 4))
  const [rows, years, requirements, pushes] = await Promise.all([listTopics(actor, asked, circumstances), topicYears(actor, circumstances.today), listRequirements(actor), listPushes(actor, { before, after })])
  return { topics: rows && boardOf(rows, { year: asked, years, personId: actor.personId }), requirements, pushes }
}

export function boardOf(rows: readonly TopicRow[], { year, years, personId }: { year: number; years: number[]; personId: string }): Board {
  const open = rows.filter(({ state }) => !ENDED.includes(state))
  const mine = open.filter(({ leaderId }) => leaderId === personId)
  const others = open.filter(({ leaderId }) => leaderId !== personId)
  return { year, years, mine, still: others.filter(({ moved }) => moved === 0), moved: others.filter(({ moved }) => moved > 0), ended: rows.filter(({ state }) => ENDED.includes(state)) }
}

/** On a leader's desk: their own topics, and of the others those that stood still this month. */
export async function openLeaderTopics(actor: Actor, today: string): Promise<Pick<Board, 'mine' | 'still'> & { moved: number }> {
  const year = Number(today.slice(0, 4))
  const { mine, still, moved } = boardOf((await listTopics(actor, year, { today })) ?? [], { year, years: [], personId: actor.personId })
  return { mine, still: still.slice(0, 5), moved: moved.length }
}
