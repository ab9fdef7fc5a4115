import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { day, nothing, reason, text } from '@/lib/needs'

export const TOPIC_STATES = ['proposed', 'consulting', 'decided', 'underway', 'reported', 'closed', 'dropped'] as const
export type TopicState = (typeof TOPIC_STATES)[number]
/** From the decision on: what is only proposed is the office's. */
export const OPEN_TO_COMMITTEE: readonly TopicState[] = ['decided', 'underway', 'reported', 'closed']
export const REQUIREMENT_STATES = ['asked', 'answered', 'settled', 'lifted'] as const
export type RequirementState = (typeof REQUIREMENT_STATES)[number]
export const PUSH_STATES = ['sent', 'received', 'answered', 'withdrawn', 'logged'] as const
export type PushState = (typeof PUSH_STATES)[number]

/** A key topic as the rules see it. */
export type Topic = Living & { state: TopicState; items: number; acts: number; openRequirements: number }
export type Required = Living & { state: RequirementState; suggestionId: string; unitId: string }
export type Pushed = Living & { state: PushState; suggestionId: string; unitId: string }

const hasItems: Condition<Topic> = { name: 'hasItems', holds: ({ items }) => items > 0 }
const hasActs: Condition<Topic> = { name: 'hasActs', holds: ({ acts }) => acts > 0 }
const allSettled: Condition<Topic> = { name: 'allSettled', holds: ({ openRequirements }) => openRequirements === 0 }

const decision = z.object({
  decidedBy: text(2, 60, '哪次主任会议'), decidedOn: day,
  leaderId: z.string().max(64).default(''), committee: z.string().trim().max(60, '委员会最多 60 个字。').default(''), assistant: z.string().trim().max(60, '协助单位最多 60 个字。').default(''),
})

/** 重点督办 (domain A10): proposed, opinions sought, decided by the 主任会议, planned, acted upon, reported. What is not done in the year is carried over. */
// prettier-ignore
export const keyTopicLifecycle = {
  consult:  { from: ['proposed'],                          to: 'consulting', by: ['office'],     limit: 'stop', needs: z.object({ asked: text(2, 200, '征求谁的意见') }) },
  decide:   { from: ['proposed', 'consulting'],            to: 'decided',    by: ['officeHead'], limit: 'stop', needs: decision, when: hasItems },
  drop:     { from: ['proposed', 'consulting', 'decided'], to: 'dropped',    by: ['officeHead'], limit: 'stop', needs: reason },
  plan:     { from: ['decided', 'underway'],               to: 'underway',   by: ['office', 'committee'], limit: 'stop', needs: z.object({ plan: text(10, 2000, '督办方案'), planDueOn: day }) },
  report:   { from: ['underway'],                          to: 'reported',   by: ['office', 'committee'], limit: 'stop', needs: z.object({ report: text(10, 5000, '督办结果报告') }), when: hasActs },
  sendBack: { from: ['reported'],                          to: 'underway',   by: ['officeHead'], limit: 'stop', needs: reason },
  carry:    { from: ['underway', 'reported'],              to: 'underway',   by: ['officeHead'], limit: 'stop', needs: reason },
  close:    { from: ['reported'],                          to: 'closed',     by: ['officeHead'], limit: 'stop', needs: nothing, when: allSettled },
} as const satisfies Lifecycle<Topic>
export type TopicAction = keyof typeof keyTopicLifecycle

const answered = z.object({ answer: text(5, 1000, '落实情况') })

/** What supervision requires of a unit: until the office is content, it stays on somebody's desk. */
// prettier-ignore
export const requirementLifecycle = {
  answer:   { from: ['asked'],             to: 'answered', by: ['unit'],   limit: 'keep', needs: answered },
  settle:   { from: ['answered'],          to: 'settled',  by: ['office', 'committee'], limit: 'keep', needs: nothing },
  askAgain: { from: ['answered'],          to: 'asked',    by: ['office', 'committee'], limit: 'keep', needs: z.object({ reason: text(5, 500, '还差什么'), until: day }) },
  lift:     { from: ['asked', 'answered'], to: 'lifted',   by: ['office', 'committee'], limit: 'keep', needs: reason },
} as const satisfies Lifecycle<Required>
export type RequirementAction = keyof typeof requirementLifecycle

/** 催办, 督办单 and cards are signed for and answered with a receipt (回执). */
// prettier-ignore
export const pushLifecycle = {
  receive:  { from: ['sent'],             to: 'received',  by: ['unit'],   limit: 'keep', needs: nothing },
  answer:   { from: ['sent', 'received'], to: 'answered',  by: ['unit'],   limit: 'keep', needs: answered },
  withdraw: { from: ['sent', 'received'], to: 'withdrawn', by: ['office'], limit: 'keep', needs: reason },
} as const satisfies Lifecycle<Pushed>
export type PushAction = keyof typeof pushLifecycle
