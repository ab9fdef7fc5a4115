'use server'

import { z } from 'zod'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { prepare as prepareContent, takeStep } from '@/lib/publications/commands'
import { prepareNeeds, PUBLICATION_ACTIONS, publicationLifecycle, type InputOf, type PublicationAction } from '@/lib/publications/lifecycle'

const looked = z.object({ id: z.string().min(1).max(64), version: z.int().min(0).nullable() })
const target = z.object({ suggestionId: z.string().min(1).max(64), id: z.string().min(1).max(64), version: z.int().min(0), action: z.enum(PUBLICATION_ACTIONS) })

/** Lays out what the public is to read. */
export const prepare = anAction({ name: 'publication.prepare', permission: 'publication.prepare', bound: looked, needs: prepareNeeds }, async ({ actor, bound, input, circumstances }) =>
  answerOf(await prepareContent(actor, bound, input, circumstances), { to: paths.publish(bound.id) }),
)

/** One step of its life: looked over, shown, taken back. */
export const step = anAction(
  { name: 'publication.step', permission: 'publication.prepare', bound: target, needs: ({ action }) => publicationLifecycle[action].needs as z.ZodType<InputOf<PublicationAction>> },
  async ({ actor, bound: { suggestionId, ...held }, input, circumstances }) => answerOf(await takeStep(actor, held, input as InputOf<PublicationAction>, circumstances), { to: paths.publish(suggestionId) }),
)
