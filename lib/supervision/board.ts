import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { listMoves, type Moves } from '@/lib/supervision/moves'
import { listTopics, topicYears, type TopicRow } from '@/lib/supervision/queries'
import { listPushes, listRequirements } from '@/lib/supervision/unit-queries'

export type Board = { year: number; years: number[]; mine: TopicRow[]; still: TopicRow[]; moved: TopicRow[]; /** of a year that has passed: what went on after it */ carried: TopicRow[]; ended: TopicRow[] }
const ENDED: readonly string[] = ['closed', 'dropped']

/** What a leader asks: my topics, what did not move this month, what did; the office sees the same. */
export async function openBoard(actor: Actor, { year, before, after }: { year?: string; before?: string; after?: string }, circumstances: Circumstances) {
  const thisYear = Number(circumstances.today.slice(0, 4))
  const asked = /^\d{4}$/.test(year ?? '') ? Number(year) : thisYear
  const [rows, years, requirements, pushes] = await Promise.all([listTopics(actor, asked, circumstances), topicYears(actor, circumstances.today), listRequirements(actor), listPushes(actor, { before, after })])
  return { topics: rows && boardOf(rows, { year: asked, thisYear, years, actor }), requirements, pushes }
}

type Asked = { year: number; thisYear: number; years: number[]; actor: Pick<Actor, 'personId' | 'committeeId'> }

/** A topic stands in every year in which it was tracked; what was carried over lies open where it is now. */
export function boardOf(rows: readonly TopicRow[], { year, thisYear, years, actor }: Asked): Board {
  const wentOn = ({ trackYear }: TopicRow) => year < thisYear && trackYear > year
  const carried = rows.filter(wentOn)
  const open = rows.filter((row) => !ENDED.includes(row.state) && !wentOn(row))
  // A committee is shown no other topics than its own.
  const isMine = ({ leaderId }: TopicRow) => Boolean(actor.committeeId) || leaderId === actor.personId
  const [mine, others] = [open.filter(isMine), open.filter((row) => !isMine(row))]
  return { year, years, mine, still: others.filter(({ moved }) => moved === 0), moved: others.filter(({ moved }) => moved > 0), carried, ended: rows.filter((row) => ENDED.includes(row.state) && !wentOn(row)) }
}

export type LeaderTopics = Pick<Board, 'mine' | 'still'> & { moved: number; moves: Moves; ofCommittee: boolean }

/** On a leader's or a committee's desk: their own topics with what moved in them this month and what did not, and of the others those that stood still. */
export async function openLeaderTopics(actor: Actor, today: string): Promise<LeaderTopics> {
  const year = Number(today.slice(0, 4))
  const { mine, still, moved } = boardOf((await listTopics(actor, year, { today })) ?? [], { year, thisYear: year, years: [], actor })
  return { mine, still: still.slice(0, 5), moved: moved.length, moves: await listMoves(actor, mine.map(({ id }) => id), today), ofCommittee: Boolean(actor.committeeId) }
}
