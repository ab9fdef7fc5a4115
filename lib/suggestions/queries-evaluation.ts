import { listAttachments, type AttachmentView } from '@/lib/attachments/queries'
import { db } from '@/lib/platform/db'
import type { Refusal } from '@/lib/lifecycle'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { classMark } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { explain } from '@/lib/rulebook/explain'
import { Reckoning } from '@/lib/rulebook/reckoning'
import { suggestionLife } from '@/lib/suggestions/decide'
import { findMatter, type AssignmentRow, type Matter } from '@/lib/suggestions/matter'
import { unitNamesOf } from '@/lib/units/queries'

export type ReplyToJudge = {
  id: string
  unit: string
  resultClass: string | null
  resultWords: string
  text: string
  reason: string
  letterNumber: string
  issuedOn: string | null
  round: number
  /** How they met, before they replied. */
  talks: number
  commitments: { id: string; text: string; dueOn: string; responsible: string }[]
  files: AttachmentView[]
}
export type EvaluationView = {
  id: string
  version: number
  /** 补交评价: the window has passed and the office went on without it. */
  isLate: boolean
  number: string | null
  title: string
  proposal: string
  round: number
  dueOn: string | null
  reckoning: string | null
  /** Names of those who signed with the author and whose views are to be gathered first (domain A9). */
  cosigners: string[]
  replies: ReplyToJudge[]
  /** Under the rulebook with which the suggestion began. */
  circumstances: Circumstances
}

/** What there is to evaluate, or why there is nothing; null if the record is not this person's to read. */
export async function findEvaluation(actor: Actor, id: string, circumstances: Circumstances): Promise<EvaluationView | { refusal: Refusal } | null> {
  const matter = await findMatter(db, actor, id, circumstances)
  if (!matter) return null
  const isLate = matter.suggestion.state === 'evaluated'
  const refusal = suggestionLife.refusal(actor, isLate ? 'lateEvaluate' : 'evaluate', matter.suggestion)
  if (refusal) return { refusal }

  const { row } = matter
  const confirmed = row.cosignatures.filter(({ state }) => state === 'confirmed').map(({ deputyId }) => deputyId)
  const [cosigners, replies] = await Promise.all([
    db.deputy.findMany({ where: { id: { in: confirmed } }, select: { person: { select: { name: true } } }, orderBy: { id: 'asc' } }),
    repliesToJudge(matter),
  ])
  const reckoning = Reckoning.safeParse(row.reckoning)
  return {
    id, isLate, replies,
    circumstances: matter.circumstances,
    version: row.version,
    number: row.number,
    title: row.title,
    proposal: row.proposal,
    round: row.round,
    dueOn: row.dueOn,
    reckoning: reckoning.success && !isLate ? explain(reckoning.data) : null,
    cosigners: cosigners.map(({ person }) => person.name),
  }
}

/** By what a record is judged: the rulebook with which it began; null if the record is not this person's to read. */
export async function findScheme(actor: Actor, id: string, circumstances: Circumstances): Promise<Rulebook | null> {
  return (await findMatter(db, actor, id, circumstances))?.circumstances.rulebook ?? null
}

/** The issued replies of this round, as the step's own check counts them. */
async function repliesToJudge({ row, circumstances: { rulebook } }: Matter): Promise<ReplyToJudge[]> {
  const nameOf = await unitNamesOf(db, row.assignments.map(({ unitId }) => unitId))
  const classes = new Map(rulebook.resultClasses.map(({ code, label }) => [code, label]))
  const toJudge = row.assignments.flatMap((part: AssignmentRow) =>
    part.replies.filter(({ kind, issuedAt, round }) => kind === 'reply' && issuedAt !== null && round === part.round).map((reply) => ({ part, reply })),
  )
  return Promise.all(
    toJudge.map(async ({ part, reply }) => ({
      id: reply.id,
      unit: nameOf.get(part.unitId) ?? '',
      resultClass: classMark(reply.resultClass, rulebook),
      resultWords: classes.get(reply.resultClass ?? '') ?? '',
      text: reply.text,
      reason: reply.reason,
      letterNumber: reply.letterNumber,
      issuedOn: reply.issuedOn,
      round: reply.round,
      talks: part.communications.length,
      commitments: reply.commitments.map(({ id, text, dueOn, responsible }) => ({ id, text, dueOn, responsible })),
      files: await listAttachments(row.id, reply.id),
    })),
  )
}
