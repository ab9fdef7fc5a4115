import { z } from 'zod'
import { day, text } from '@/lib/needs'

const code = z.string().max(40)

/** The grades of every reply of the round, by axis, and why. Which axes and grades there are, says the record's rulebook: judging.ts. */
export const grades = z.object({
  grades: z.array(z.object({ replyId: z.string().min(1), marks: z.record(code, code).default({}) })).min(1).max(20),
  reason: z.string().trim().max(1000, '理由最多 1000 个字。').default(''),
})

/** The same from a deputy's form on paper, with the day that stands on it. */
export const paperGrades = grades.extend({ evaluatedOn: day })

const PLAN_ROLES = ['sole', 'lead', 'co', 'separate', 'reference'] as const
const handed = { instruction: z.string().trim().max(500, '交办要求最多 500 个字。').default('') }
/** What the office says as it hands over what the units have claimed. */
export const handingOver = z.object(handed)

/** Which units handle it: one alone, one lead with others assisting, or each separately (domain 0.4). */
export const plan = z
  .object({
    plan: z.array(z.object({ unitId: z.string().min(1, '请选单位。'), role: z.enum(PLAN_ROLES) })).min(1, '请至少选一个承办单位。').max(20),
    ...handed,
    /** The units that were offered as leading, best first: the event keeps them, so that it can be told how often the offer was right. */
    offered: z.array(z.string().max(64)).max(5).optional(),
  })
  .superRefine(({ plan }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['plan'], message })
    if (new Set(plan.map(({ unitId }) => unitId)).size < plan.length) refuse('同一个单位选了两次，请去掉一个。')
  })

/** To which second dispatcher it goes. */
export const entrusting = z.object({ unitId: z.string('请选转交给哪个单位。').min(1, '请选转交给哪个单位。').max(64) })

/** Who handles it from now on, as a whole, and why it changes. */
export const change = plan.safeExtend({ reason: text(5, 500, '改派的理由') })

export const ESCALATIONS = ['faceToFace', 'thirdParty'] as const
/** How both sides come together once more, or who judges from outside (domain A6, ESCALATED). */
export const escalation = z.object({ form: z.enum(ESCALATIONS, '请选面商或者第三方评估。'), plannedOn: day, plan: text(5, 1000, '安排') })
/** What came of it: who was there, on which day, with what result. */
export const conference = z.object({ heldOn: day, people: text(2, 300, '参加的人'), result: text(5, 2000, '结果') })
