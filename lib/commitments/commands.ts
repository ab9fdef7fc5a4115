import { promisesIn } from '@/lib/commitments/commitment'
import { inputProblem } from '@/lib/commitments/decide'
import type { CommitmentAction, InputOf } from '@/lib/commitments/lifecycle'
import { commitmentStep, toCommitment } from '@/lib/commitments/settling'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { holdMatter } from '@/lib/suggestions/matter'
import { meet } from '@/lib/suggestions/meetings'
import type { Prisma } from '@/prisma/generated/client'

type Target = { id: string; version: number; action: CommitmentAction }

/** Takes one step in the life of a promise. The last one that is settled closes a suggestion that waited for it. */
export const takeStep = (actor: Actor, { id, version, action }: Target, input: object, circumstances: Circumstances): Promise<Outcome> =>
  transact(async (tx) => {
    const known = await tx.commitment.findUnique({ where: { id }, select: { suggestionId: true } })
    if (!known) throw new Refused({ why: 'missing' })
    const { row: whole, suggestion } = await holdMatter(tx, actor, known.suggestionId, circumstances)
    const row = promisesIn(whole).find((commitment) => commitment.id === id)
    if (!row || row.state === 'drafted') throw new Refused({ why: 'missing' })
    if (row.version !== version) throw new Refused({ why: 'movedOn' })
    const record = toCommitment(row, { ...suggestion, today: circumstances.today })
    await commitmentStep(tx, actor, record, action, input as InputOf<typeof action>, circumstances) // parsed by this step's own schema
    const problem = inputProblem(action, input, record, circumstances.today)
    if (problem) throw new Refused({ why: 'notYet', condition: problem })
    await writeEntry(tx, record.id, record.suggestionId, action, input, circumstances)
    if (SETTLING.includes(action)) await meet(tx, actor, record.suggestionId, circumstances)
  })
const SETTLING: readonly CommitmentAction[] = ['finish', 'confirm', 'lapse', 'explain', 'forgo', 'drop']

type Said = Omit<Prisma.CommitmentEntryUncheckedCreateInput, 'commitmentId' | 'suggestionId' | 'writtenAt'>
const progress = ({ text, happenedOn }: InputOf<'report'>): Said => ({ kind: 'progress', text, happenedOn })

const secondReply = ({ text, happenedOn, letterNumber, signedBy }: InputOf<'keep'>): Said => ({ kind: 'kept', text, happenedOn, letterNumber, signedBy })

/** What each step leaves in the promise's own history. */
const saidBy: { [A in CommitmentAction]?: (input: InputOf<A>) => Said } = {
  begin: progress,
  report: progress,
  keep: secondReply,
  finish: secondReply,
  postpone: ({ until, reason, signedBy }) => ({ kind: 'postponed', text: reason, until, signedBy }),
  cannot: ({ explanation }) => ({ kind: 'impossible', text: explanation }),
  forgo: ({ explanation }) => ({ kind: 'forgone', text: explanation }),
  drop: ({ reason }) => ({ kind: 'dropped', text: reason }),
  confirm: ({ remark }) => ({ kind: 'confirmed', text: remark }),
  dispute: ({ reason }) => ({ kind: 'disputed', text: reason }),
}

/** What was put ready as evidence goes with the next thing that the unit says. */
const BY_UNIT: readonly CommitmentAction[] = ['begin', 'report', 'keep', 'finish', 'postpone', 'cannot', 'forgo']

async function writeEntry<A extends CommitmentAction>(tx: Tx, commitmentId: string, suggestionId: string, action: A, input: object, { now }: Circumstances): Promise<void> {
  const said = saidBy[action]?.(input as InputOf<A>) // parsed by this step's own schema
  if (said) {
    const { id } = await tx.commitmentEntry.create({ data: { ...said, commitmentId, suggestionId, writtenAt: now } })
    if (BY_UNIT.includes(action)) await tx.attachment.updateMany({ where: { commitmentId, entryId: null, removedAt: null }, data: { entryId: id } })
  }
  if (action !== 'explain') return
  const { letterNumber, signedBy } = input as InputOf<'explain'>
  const last = await tx.commitmentEntry.findFirstOrThrow({ where: { commitmentId, kind: 'impossible' }, orderBy: { writtenAt: 'desc' }, select: { id: true } })
  await tx.commitmentEntry.update({ where: { id: last.id }, data: { letterNumber, signedBy } })
}
