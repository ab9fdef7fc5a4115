import { z } from 'zod'
import { day, text } from '@/lib/needs'
import { actMissing } from '@/lib/supervision/words'

export const LEVELS = ['leader', 'committee', 'government'] as const
export type Level = (typeof LEVELS)[number]
export const ACT_KINDS = ['symposium', 'research', 'inspection', 'hearing', 'inquiry', 'onSite', 'thirdParty', 'talk', 'circular'] as const
export type ActKind = (typeof ACT_KINDS)[number]
export const PUSH_KINDS = ['reminder', 'order', 'yellow', 'red'] as const
export type PushKind = (typeof PUSH_KINDS)[number]
export const CHANNELS = ['platform', 'phone', 'sms', 'message', 'email', 'fax', 'letter', 'visit'] as const
export type PushChannel = (typeof CHANNELS)[number]

const maybe = (most: number, what: string) => z.string().trim().max(most, `${what}最多 ${most} 个字。`).default('')
const maybeDay = z.union([z.literal(''), day]).default('').transform((on) => on || null)

/** Numbers of suggestions as people write them: one a line, or with commas between them; numbers.ts reads each. */
const numbers = z.string().trim().max(2000, '编号太多，请分几次添加。').transform((typed) => [...new Set(typed.split(/[\s,，、;；]+/).filter(Boolean))])

/** The sitting of the numbers that name none of their own. */
const sitting = z.string().regex(/^(\d{1,3}-\d{1,3})?$/, '请选届次。').default('')

export const topicNeeds = z.object({
  title: text(4, 80, '课题'), reason: text(5, 500, '理由'),
  year: z.coerce.number('请写年份。').int('请写年份。').min(2000, '请写四位的年份。').max(2100, '请写四位的年份。'),
  level: z.enum(LEVELS, '请选督办层次。'), leaderId: z.string().max(64).default(''), committee: maybe(60, '委员会'), assistant: maybe(60, '协助单位'),
  numbers: numbers.default([]), sitting,
})
export type TopicInput = z.infer<typeof topicNeeds>
/** What a topic is to cover, as it was written. */
export type Covered = Pick<TopicInput, 'numbers'> & Partial<Pick<TopicInput, 'sitting'>>
export const itemNeeds = z.object({ numbers: numbers.refine((all) => all.length > 0, '请写建议的编号。'), sitting })
export const opinionNeeds = z.object({ opinions: text(5, 2000, '收到的意见') })

/** What an act of each kind cannot be without, besides what was found: where it was, who was there, or whom it was held with. */
export const ACT_ASKS: Record<ActKind, readonly ('place' | 'participants' | 'counterpart')[]> = {
  symposium: ['participants'], research: ['place'], inspection: ['place', 'participants'], onSite: ['place'],
  hearing: ['counterpart'], inquiry: ['counterpart'], thirdParty: ['counterpart'], talk: ['counterpart'], circular: ['counterpart'],
}

export const actNeeds = z
  .object({
    kind: z.enum(ACT_KINDS, '请选督办的方式。'), heldOn: day, place: maybe(60, '地点'), participants: maybe(300, '参加的人'), counterpart: maybe(200, '对方'), findings: text(5, 2000, '发现和意见'),
    unitId: z.string().max(64).default(''), required: maybe(500, '要求'), dueOn: maybeDay,
  })
  .superRefine(({ kind, unitId, required, dueOn, ...said }, context) => {
    for (const asked of ACT_ASKS[kind]) if (!said[asked]) context.addIssue({ code: 'custom', path: [asked], message: actMissing(kind, asked) })
    const given = [unitId, required, dueOn].filter(Boolean).length
    if (given === 0 || given === 3) return
    if (!unitId) context.addIssue({ code: 'custom', path: ['unitId'], message: '请选由哪个单位落实，或者把要求清空。' })
    if (!required) context.addIssue({ code: 'custom', path: ['required'], message: '请写要求，或者不选单位和日期。' })
    if (!dueOn) context.addIssue({ code: 'custom', path: ['dueOn'], message: '请写落实的期限。' })
  })
export type ActInput = z.infer<typeof actNeeds>

/** One more requirement of an act that stands already. */
export const requireNeeds = z.object({ unitId: z.string().min(1, '请选由哪个单位落实。').max(64), required: text(2, 500, '要求'), dueOn: day })
export type RequireInput = z.infer<typeof requireNeeds>

export const pushNeeds = z
  .object({
    assignmentId: z.string().min(1, '请选单位。').max(64), kind: z.enum(PUSH_KINDS, '请选催办的方式。'), channel: z.enum(CHANNELS, '请选用什么办法。'),
    number: maybe(60, '文号'), text: text(5, 500, '催什么、要什么'), spokeWith: maybe(60, '接听的人'), dueOn: maybeDay,
  })
  .superRefine(({ kind, channel, spokeWith, dueOn }, context) => {
    if ((channel === 'phone' || channel === 'visit') && !spokeWith) context.addIssue({ code: 'custom', path: ['spokeWith'], message: '请写同谁说的。' })
    if (kind !== 'reminder' && !dueOn) context.addIssue({ code: 'custom', path: ['dueOn'], message: '督办单和牌要写清哪天以前回复。' })
  })
export type PushInput = z.infer<typeof pushNeeds>
