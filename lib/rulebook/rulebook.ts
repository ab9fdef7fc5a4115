import { z } from 'zod'
import { defaultLimits } from './default-limits'
import { defaultCards, defaultCommitments, defaultEvaluation, defaultMerge, defaultReceptions, defaultReturns, defaultStages } from './default-procedure'
import { Limit, LIMITS, STARTS_OF, type LimitName } from './limit'
import { Cards, Commitments, Evaluation, Extension, Merge, Publicity, Receptions, REPLIES, Returns, Rounds, Stages, Withdrawal } from './procedure'

// A congress's own procedure as one document. It is kept whole in a row per version (prisma: RulebookVersion),
// so dates of effect stand beside it, not in it. A preset with gaps is laid over the default by layers.ts.
// Whatever was added later has a default: documents stored before stay valid and mean what they meant.

export { CHANNELS, Limit, LIMITS, STARTS, STARTS_OF, type Channel, type LimitName, type LimitUnit, type Start } from './limit'

const label = z.string().trim().min(1).max(60)
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/)
const named = z.strictObject({ code, label })
const basis = z.string().trim().min(1).max(200)

export const DEMANDS = ['commitments', 'reason', 'reportedTo'] as const

/** The classes stand in the order of what they promise, the most first: of several replies the last class counts. */
const ResultClass = z.preprocess(
  // Documents kept before a class said whether it means solved meant A by it.
  (entry) => (isPlain(entry) && entry.solved === undefined ? { ...entry, solved: entry.code === 'A' } : entry),
  z.strictObject({
    code,
    /** What people call it where that is not the code: 甲类. */
    mark: z.string().trim().min(1).max(4).optional(),
    label,
    /** What a reply of this class must bring: dated promises, why not, what was reported upward (domain A8). */
    demands: z.array(z.enum(DEMANDS)),
    /** Does it count as solved in the figures (解决率)? */
    solved: z.boolean(),
  }),
)
export type ResultClass = z.infer<typeof ResultClass>

/** What a grade counts as wherever figures of several places or years stand side by side. */
export const VERDICTS = ['satisfied', 'basically', 'unsatisfied'] as const
export type Verdict = (typeof VERDICTS)[number]

const Grade = z.preprocess(
  // Documents kept before said only whether a grade is 不满意.
  (entry) => {
    if (!isPlain(entry) || typeof entry.unsatisfied !== 'boolean') return entry
    const { unsatisfied, ...kept } = entry
    return { ...kept, verdict: unsatisfied ? 'unsatisfied' : entry.code === 'basically' ? 'basically' : 'satisfied' }
  },
  z.strictObject({ code, label, verdict: z.enum(VERDICTS) }),
)

export const Satisfaction = z
  .strictObject({
    /** What is judged; `ask` is what the form asks beside its name. */
    axes: distinct(z.strictObject({ code, label, ask: label.optional() })),
    /** From the best to the worst. */
    grades: distinct(Grade),
    /** Is a suggestion 不满意 when any axis is, or only when its result is? */
    counts: z.enum(['anyAxis', 'resultOnly']).default('anyAxis'),
  })
  .superRefine(({ axes, grades, counts }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const ranks = grades.map(({ verdict }) => VERDICTS.indexOf(verdict))
    if (ranks.some((rank, index) => index > 0 && rank < ranks[index - 1]!)) refuse('grades', '要从好到差排列')
    if (!ranks.includes(0) || !ranks.includes(2)) refuse('grades', '至少要有一个等次算满意，一个等次算不满意')
    if (counts === 'resultOnly' && !axes.some(({ code }) => code === 'result')) refuse('counts', '没有“办理结果”这一项，不能只看它')
  })
export type Satisfaction = z.infer<typeof Satisfaction>

/** Why a suggestion is not accepted, and what the local rules then make of it; without that the office chooses. */
const Ground = z.strictObject({ code, label, consequence: code.optional() })
export type Ground = z.infer<typeof Ground>

/** `also` are other names under which ledgers write the same category. */
const Category = z.strictObject({ code, label, also: z.array(label), children: z.array(named) })
export type Category = z.infer<typeof Category>

/** A number's shape: one run of # for the digits, the rest as it stands ('####', 'B####'). */
const NumberShape = z.string().max(20).regex(/^[^#\d\s]*#{1,8}[^#\d\s]*$/)
export const Numbering = z.strictObject({ inSession: NumberShape, outOfSession: NumberShape })
export type Numbering = z.infer<typeof Numbering>

/** The limits that there were before any were added. */
// prettier-ignore
const limitsOf = {
  review: Limit, dispatch: Limit, signFor: Limit, returnRequest: Limit, decideRequest: Limit, redispatch: Limit, firstContact: Limit, coOpinion: Limit,
  coOpinionRedo: Limit, reply: Limit, replyExtended: Limit, evaluate: Limit, study: Limit, rehandle: Limit, close: Limit,
  claim: Limit.default(defaultLimits.claim), settle: Limit.default(defaultLimits.settle), answerObjection: Limit.default(defaultLimits.answerObjection),
  recheck: Limit.default(defaultLimits.recheck), check: Limit.default(defaultLimits.check), escalate: Limit.default(defaultLimits.escalate),
  opinionAccept: Limit.default(defaultLimits.opinionAccept), opinionRoute: Limit.default(defaultLimits.opinionRoute), opinionAnswer: Limit.default(defaultLimits.opinionAnswer),
  opinionExtension: Limit.default(defaultLimits.opinionExtension), opinionCall: Limit.default(defaultLimits.opinionCall), opinionStudy: Limit.default(defaultLimits.opinionStudy), opinionPass: Limit.default(defaultLimits.opinionPass),
} satisfies Record<LimitName, z.ZodType>

/** Limits that differ for what is submitted in one of the two channels; the others hold for both. */
const ChannelLimits = z.partialRecord(z.enum(LIMITS), Limit).default({})

export const Rulebook = z.strictObject({
  name: label,
  /** The preset that this document was begun from, by code; null for one begun from the default. */
  preset: z.string().max(40).nullable().default(null),
  limits: z.strictObject(limitsOf),
  limitsInSession: ChannelLimits,
  limitsOutOfSession: ChannelLimits,
  stages: Stages.default(defaultStages),
  resultClasses: distinct(ResultClass),
  satisfaction: Satisfaction,
  evaluation: Evaluation.default(defaultEvaluation),
  refusal: z.strictObject({ codes: distinct(Ground), consequences: distinct(named) }),
  categories: distinct(Category),
  formationBases: distinct(named),
  numbering: Numbering,
  rounds: Rounds,
  extension: Extension,
  returns: Returns.default(defaultReturns),
  withdrawal: Withdrawal,
  merge: Merge.default(defaultMerge),
  cards: Cards.default(defaultCards),
  replies: z.enum(REPLIES).default('eachCosigner'),
  commitments: Commitments.default(defaultCommitments),
  receptions: Receptions.default(defaultReceptions),
  /** From when other deputies of the congress may read a suggestion. */
  visibleToDeputies: z.enum(['never', 'accepted', 'published']),
  communication: z.strictObject({ neededBeforeReply: z.boolean() }),
  publicity: Publicity,
  /** The article on which a rule rests, by the rule's path ('withdrawal.until'); limits carry their own. */
  bases: z.record(z.string(), basis).default({}),
  /** Why a limit goes beyond the law, by its path ('limits.reply'): without a reason it may not (guards.ts). */
  reasons: z.record(z.string(), z.string().trim().min(5).max(500)).default({}),
}).superRefine((document, context) => {
  document.refusal.codes.forEach(({ consequence }, index) => {
    if (consequence && !document.refusal.consequences.some(({ code }) => code === consequence)) context.addIssue({ code: 'custom', path: ['refusal', 'codes', index, 'consequence'], message: '没有这个去向，请重新选' })
  })
  for (const section of ['limits', 'limitsInSession', 'limitsOutOfSession'] as const) {
    for (const name of LIMITS) {
      const start = document[section][name]?.start
      if (start && !STARTS_OF[name].includes(start)) context.addIssue({ code: 'custom', path: [section, name, 'start'], message: '这个期限不能从这一天起算' })
    }
  }
})
export type Rulebook = z.infer<typeof Rulebook>

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list that is not empty and names nothing twice. */
function distinct<T extends z.ZodType<{ code: string }>>(entry: T) {
  return z.array(entry).min(1).refine(
    (entries) => new Set(entries.map(({ code }) => code)).size === entries.length,
    '代码不能重复',
  )
}
