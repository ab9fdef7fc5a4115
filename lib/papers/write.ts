import { holdPart, stepHeld } from '@/lib/assignments/commands'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Actor } from '@/lib/policy'
import { verdictOf } from '@/lib/rulebook/satisfaction'
import { getCircumstances } from '@/lib/settings/queries'
import type { HistoryFacts, Weighed, WeighedPapers } from '@/lib/papers/weigh'
import { stepWithin } from '@/lib/suggestions/commands'
import { holdMatter } from '@/lib/suggestions/matter'
import type { Circumstances } from '@/lib/rulebook/circumstances'

type Writing = { actor: Actor; now: Date; tell: (written: number) => Promise<unknown> }
const TOLD_EVERY = 20

/** Takes the steps that the papers are, and brings imported history up to date: all of it in the caller's transaction. */
export async function writePapers(tx: Tx, { creates, changes }: WeighedPapers, { actor, now, tell }: Writing): Promise<void> {
  const circumstances = await getCircumstances(actor.congressId, now)
  let written = 0
  for (const one of [...creates, ...changes]) {
    await write(tx, one, actor, circumstances)
    written += 1
    if (written % TOLD_EVERY === 0) await tell(written)
  }
}

async function write(tx: Tx, one: Weighed, actor: Actor, circumstances: Circumstances): Promise<void> {
  switch (one.act) {
    case 'nothing': return
    case 'history': return writeHistory(tx, one, actor, circumstances)
    case 'reply': return stepHeld(tx, actor, await holdPart(tx, actor, one.assignmentId, circumstances), 'recordReply', one.input, circumstances)
    default: return stepWithin(tx, actor, await holdMatter(tx, actor, one.suggestionId, circumstances), one.act, one.input, circumstances)
  }
}

/** What a paper says of imported history: its facts, with an event of their own. */
async function writeHistory(tx: Tx, { suggestionId, version, facts }: { suggestionId: string; version: number; facts: HistoryFacts }, actor: Actor, { now, rulebook }: Circumstances): Promise<void> {
  const solved = facts.resultClass ? { solved: rulebook.resultClasses.find(({ code }) => code === facts.resultClass)?.solved ?? false } : {}
  const verdict = facts.grade ? { verdict: verdictOf(facts.grade, rulebook) } : {}
  const { count } = await tx.suggestion.updateMany({ where: { id: suggestionId, version, imported: true }, data: { ...facts, ...solved, ...verdict, version: { increment: 1 }, changedAt: now } })
  if (count === 0) throw new Refused({ why: 'movedOn' })
  await appendEvent(tx, { kind: 'suggestion', recordId: suggestionId, suggestionId, action: 'importPaper', capacity: 'office', detail: facts }, actor, now)
}
