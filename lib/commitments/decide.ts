import type { Commitment } from '@/lib/commitments/commitment'
import { commitmentLifecycle, type CommitmentAction, type InputOf } from '@/lib/commitments/lifecycle'
import { lifeOf } from '@/lib/lifecycle'
import { defaultRulebook } from '@/lib/rulebook/default'
import { defaultCommitments } from '@/lib/rulebook/default-procedure'
import { contentGrades } from '@/lib/rulebook/satisfaction'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { reckonFor } from '@/lib/rulebook/order'
import type { Prisma } from '@/prisma/generated/client'

export const commitmentLife = lifeOf<Commitment, typeof commitmentLifecycle>('commitment', commitmentLifecycle)

type Consequence<I> = (input: I, commitment: Commitment, circumstances: Circumstances) => Prisma.CommitmentUncheckedUpdateManyInput
const settled = (_: object, __: Commitment, { today }: Circumstances) => ({ settledOn: today, judgeOn: null })

/** What else a step writes on the commitment. */
export const commitmentConsequences: { [A in CommitmentAction]?: Consequence<InputOf<A>> } = {
  promise: (_, { dueOn }, { today }) => ({ promisedOn: today, firstDueOn: dueOn }),
  postpone: ({ until }) => ({ dueOn: until, timesPostponed: { increment: 1 } }),
  // The deputy judges what was kept within the same limit as a reply (domain A9: a second evaluation).
  keep: ({ happenedOn }, commitment, circumstances) => ({ keptOn: happenedOn, judgeOn: reckonFor('evaluate', commitment, circumstances).dueOn }),
  finish: ({ happenedOn }, _, { today }) => ({ keptOn: happenedOn, settledOn: today }),
  confirm: ({ grade }, _, { today }) => ({ grade, settledOn: today, judgeOn: null }),
  dispute: () => ({ keptOn: null, judgeOn: null, timesDisputed: { increment: 1 } }),
  lapse: settled,
  explain: settled,
  forgo: settled,
  drop: settled,
  replace: settled,
}

/** Why these words may not stand, by name of words.ts, or null. Days are promised ahead, and told of once they have come. */
export function inputProblem(action: CommitmentAction, input: object, { dueOn, rulebook }: Pick<Commitment, 'dueOn' | 'rulebook'>, today: string): string | null {
  const { until, happenedOn, signedBy, grade } = input as { until?: string; happenedOn?: string; signedBy?: string; grade?: string }
  if (action === 'confirm' && !contentGrades(rulebook ?? defaultRulebook).some(({ code }) => code === grade)) return 'gradeUnknown'
  if (action === 'postpone' && until !== undefined && (until <= dueOn || until <= today)) return 'postponeLater'
  if ((action === 'keep' || action === 'finish') && signedBy === '' && (rulebook?.commitments ?? defaultCommitments).secondReply) return 'secondReplySigned'
  return happenedOn !== undefined && happenedOn > today ? 'notYetHappened' : null
}
