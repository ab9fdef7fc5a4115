'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import { recordAct, requireMore, takeRequirementStep } from '@/lib/supervision/act-commands'
import { keyTopicLifecycle, pushLifecycle, requirementLifecycle, type PushAction, type RequirementAction, type TopicAction } from '@/lib/supervision/lifecycle'
import { actNeeds, itemNeeds, opinionNeeds, pushNeeds, requireNeeds, topicNeeds } from '@/lib/supervision/needs'
import { sendPush, takePushStep } from '@/lib/supervision/push-commands'
import { addItems, beginTopic, noteOpinions, removeItem, takeTopicStep } from '@/lib/supervision/topic-commands'

// Steps' inputs were parsed by their own schemas; only their shapes are not known here.
const One = z.object({ id: z.uuid() })
const target = <A extends string>(actions: readonly A[]) => z.object({ id: z.uuid(), version: z.int().min(0), action: z.enum(actions) })
const TOPIC = target(Object.keys(keyTopicLifecycle) as TopicAction[]) // the table's own keys
const REQUIREMENT = target(Object.keys(requirementLifecycle) as RequirementAction[]).extend({ back: z.string().max(200) })
const PUSH = target(Object.keys(pushLifecycle) as PushAction[]).extend({ back: z.string().max(200) })

export const begin = anAction({ name: 'keyTopic.begin', permission: 'keyTopic.begin', bound: noBound, needs: topicNeeds }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await beginTopic(actor, input, circumstances)
  return outcome.ok ? { done: true, to: paths.keyTopic(outcome.value) } : { refused: outcome.refusal }
})

export const step = anAction({ name: 'keyTopic.step', permission: 'keyTopic.list', bound: TOPIC, needs: ({ action }): z.ZodType<object> => keyTopicLifecycle[action].needs }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await takeTopicStep(actor, bound, input as Record<string, unknown>, circumstances), { to: paths.keyTopic(bound.id) }),
)

export const gather = anAction({ name: 'keyTopic.addItems', permission: 'keyTopic.change', bound: One, needs: itemNeeds }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await addItems(actor, bound.id, input, circumstances)
  revalidatePath(paths.keyTopic(bound.id))
  return outcome.ok ? { done: true, message: `编入 ${measured(outcome.value, '件')}。` } : { refused: outcome.refusal }
})

export const takeOut = anAction({ name: 'keyTopic.removeItem', permission: 'keyTopic.change', bound: One.extend({ suggestionId: z.uuid() }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeItem(actor, bound.id, bound.suggestionId, circumstances)
  revalidatePath(paths.keyTopic(bound.id))
  return answerOf(outcome)
})

export const keepOpinions = anAction({ name: 'keyTopic.opinions', permission: 'keyTopic.change', bound: One, needs: opinionNeeds }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await noteOpinions(actor, bound.id, input.opinions, circumstances), { to: paths.keyTopic(bound.id) }),
)

export const record = anAction({ name: 'keyTopic.record', permission: 'keyTopic.record', bound: One, needs: actNeeds }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await recordAct(actor, bound.id, input, circumstances), { to: paths.keyTopic(bound.id) }),
)

export const requireOf = anAction({ name: 'requirement.ask', permission: 'keyTopic.record', bound: One.extend({ actId: z.uuid() }), needs: requireNeeds }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await requireMore(actor, bound.actId, input, circumstances), { to: paths.keyTopic(bound.id) }),
)

export const stepRequirement = anAction({ name: 'requirement.step', permission: 'supervision.list', bound: REQUIREMENT, needs: ({ action }): z.ZodType<object> => requirementLifecycle[action].needs }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await takeRequirementStep(actor, bound, input as Record<string, unknown>, circumstances)
  revalidatePath(paths.supervision())
  revalidatePath(bound.back)
  return answerOf(outcome)
})

export const push = anAction({ name: 'push.send', permission: 'push.send', bound: One, needs: pushNeeds }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await sendPush(actor, bound.id, input, circumstances)
  return answerOf(outcome, { to: paths.push(bound.id) })
})

export const stepPush = anAction({ name: 'push.step', permission: 'supervision.list', bound: PUSH, needs: ({ action }): z.ZodType<object> => pushLifecycle[action].needs }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await takePushStep(actor, bound, input as Record<string, unknown>, circumstances)
  revalidatePath(paths.supervision())
  revalidatePath(bound.back)
  return answerOf(outcome)
})
