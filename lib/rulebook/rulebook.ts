import { z } from 'zod'

// A congress's own procedure as one document. It is kept whole in a row per version (prisma: RulebookVersion),
// so dates of effect stand beside it, not in it. A preset with gaps is `Rulebook.partial()` laid over the default.

// prettier-ignore
export const LIMITS = [
  'review', 'dispatch', 'signFor', 'returnRequest', 'decideRequest', 'redispatch', 'firstContact',
  'coOpinion', 'coOpinionRedo', 'reply', 'replyExtended', 'evaluate', 'study', 'rehandle', 'close',
] as const
export type LimitName = (typeof LIMITS)[number]

export const CHANNELS = ['inSession', 'outOfSession'] as const
export type Channel = (typeof CHANNELS)[number]

const label = z.string().trim().min(1).max(60)
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/)
const named = z.strictObject({ code, label })

const sourced = {
  /** What happens on the day that is not counted: 交办, 收到答复 … */
  start: label,
  /** The article it rests on; null for what this place agreed on for itself. */
  basis: z.string().trim().min(1).max(200).nullable(),
  /** What becomes of a last day that is not worked. */
  restDay: z.enum(['nextWorkingDay', 'keep']),
}
const length = z.int().min(1)

/** How long a stage may last. A fixed date ('06-30') is the first such day after the start. */
export const Limit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('day'), length: length.max(366), ...sourced }),
  z.strictObject({ unit: z.literal('workingDay'), length: length.max(250), ...sourced }),
  z.strictObject({ unit: z.literal('month'), length: length.max(12), ...sourced }),
  z.strictObject({ unit: z.literal('fixed'), on: z.string().refine(isMonthDay, '应为月日，例如 06-30'), ...sourced }),
])
export type Limit = z.infer<typeof Limit>
export type LimitUnit = Limit['unit']

// Checked in a common year, so that 02-29, which most years lack, is refused.
function isMonthDay(text: string): boolean {
  return z.iso.date().safeParse(`2023-${text}`).success
}

const ResultClass = z.strictObject({
  code,
  label,
  /** What a reply of this class must bring: dated promises, why not, what was reported upward (domain A8). */
  demands: z.array(z.enum(['commitments', 'reason', 'reportedTo'])),
})
export type ResultClass = z.infer<typeof ResultClass>

const Satisfaction = z.strictObject({
  axes: distinct(named),
  grades: distinct(z.strictObject({ code, label, unsatisfied: z.boolean() })),
})
export type Satisfaction = z.infer<typeof Satisfaction>

/** `also` are other names under which ledgers write the same category. */
const Category = z.strictObject({ code, label, also: z.array(label), children: z.array(named) })
export type Category = z.infer<typeof Category>

/** A number's shape: one run of # for the digits, the rest as it stands ('####', 'B####'). */
const NumberShape = z.string().max(20).regex(/^[^#\d\s]*#{1,8}[^#\d\s]*$/)
export const Numbering = z.strictObject({ inSession: NumberShape, outOfSession: NumberShape })
export type Numbering = z.infer<typeof Numbering>

export const Rulebook = z.strictObject({
  name: label,
  limits: z.record(z.enum(LIMITS), Limit),
  resultClasses: distinct(ResultClass),
  satisfaction: Satisfaction,
  refusal: z.strictObject({ codes: distinct(named), consequences: distinct(named) }),
  categories: distinct(Category),
  formationBases: distinct(named),
  numbering: Numbering,
  /** How often a suggestion is handled at most, the first time included. */
  rounds: z.strictObject({ max: z.int().min(1).max(9) }),
  /** How often one may ask; the length is the limit replyExtended, counted from the dispatch or from the old due date. */
  extension: z.strictObject({
    times: z.int().min(0).max(9),
    counts: z.enum(['fromDispatch', 'fromDueDate']),
    agreedBy: z.enum(['office', 'dispatcher']),
  }),
  /** `until`: the last state from which one may withdraw. `joint`: whose word a joint suggestion needs. */
  withdrawal: z.strictObject({ until: z.enum(['accepted', 'proposed', 'handling']), joint: z.enum(['lead', 'all']) }),
  /** From when other deputies of the congress may read a suggestion. */
  visibleToDeputies: z.enum(['never', 'accepted', 'published']),
  communication: z.strictObject({ neededBeforeReply: z.boolean() }),
  /** What the forms begin with. Nothing is published unless the deputy and the unit both allow it. */
  publicity: z.strictObject({
    wish: z.enum(['full', 'titleOnly', 'none']),
    reply: z.enum(['open', 'onRequest', 'withheld']),
    evaluation: z.boolean(),
  }),
})
export type Rulebook = z.infer<typeof Rulebook>

/** A list that is not empty and names nothing twice. */
function distinct<T extends z.ZodType<{ code: string }>>(entry: T) {
  return z.array(entry).min(1).refine(
    (entries) => new Set(entries.map(({ code }) => code)).size === entries.length,
    '代码不能重复',
  )
}
