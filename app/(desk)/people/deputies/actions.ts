'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { DeputyInput } from '@/lib/people/deputy'
import { addDeputy, changeDeputy, showCertificate, takeDeputyStep } from '@/lib/people/deputy-commands'
import { DEPUTY_ACTIONS, deputyLifecycle, type DeputyAction, type InputOf } from '@/lib/people/deputy-lifecycle'
import { deputyActionWords } from '@/lib/people/deputy-words'
import { Reason } from '@/lib/people/person'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const Target = z.object({ id: z.uuid(), version: z.int() })
const Step = Target.extend({ action: z.enum(DEPUTY_ACTIONS) })

export const add = anAction({ name: 'deputy.add', permission: 'people.manage', bound: noBound, needs: DeputyInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await addDeputy(actor, input, circumstances.now)
  return outcome.ok ? { done: true, to: paths.people(`deputies/${outcome.value}`) } : { refused: outcome.refusal }
})

export const change = anAction({ name: 'deputy.change', permission: 'people.manage', bound: Target, needs: DeputyInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await changeDeputy(actor, bound, input, circumstances.now)
  return answerOf(outcome, { to: paths.people(`deputies/${bound.id}`) })
})

export const take = anAction({ name: 'deputy.step', bound: Step, needs: ({ action }) => deputyLifecycle[action].needs }, async ({ actor, bound, input, circumstances }) => {
  // parsed by this very action's `needs`, which the wrapper cannot see from the outside
  const outcome = await takeDeputyStep(actor, bound, input as InputOf<DeputyAction>, circumstances)
  revalidatePath(paths.people(`deputies/${bound.id}`))
  return answerOf(outcome, { message: deputyActionWords[bound.action].done })
})

export const reveal = anAction({ name: 'deputy.showCertificate', bound: Target, needs: Reason }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await showCertificate(actor, bound.id, input.reason, circumstances.now)
  return outcome.ok ? { done: true, message: `代表证号 ${outcome.value}。这次查看已记入日志。` } : { refused: outcome.refusal }
})
