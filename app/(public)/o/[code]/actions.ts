'use server'

import { z } from 'zod'
import { findDoor } from '@/lib/opinions/doors'
import { speak } from '@/lib/opinions/enter'
import { speakNeeds } from '@/lib/opinions/needs'
import { dropPhotos, keepPhotos, takePhotos } from '@/lib/opinions/photos'
import { keepTicket } from '@/lib/opinions/ticket'
import { hintsFor } from '@/lib/opinions/ways'
import { paths } from '@/lib/platform/paths'
import type { Answer } from '@/lib/platform/answer'
import { aPublicAction } from '@/lib/platform/public-action'
import { getCircumstances } from '@/lib/settings/queries'
import { refusalSentence } from '@/lib/words'

/** Twenty presses in ten minutes from one address: a stand at a market has one. */
const BRAKE = { tries: 20, windowSeconds: 600, blockSeconds: 600 }

/** Takes in what anyone sends from the code on a wall, and shows the code to look it up by. */
export const send = aPublicAction({ name: 'opinion.speak', bound: z.object({ code: z.string().max(40) }), needs: speakNeeds, brake: BRAKE }, async ({ caller, bound, input, form }): Promise<Answer> => {
  const door = await findDoor(bound.code)
  if (!door) return { message: '这个码已经停用。请到就近的联络站，或者打 12345。' }
  const hints = input.sure ? [] : hintsFor(input.text)
  if (hints.length > 0) return { message: '这件事可能有更快的去处，请先看一眼。', fields: { sure: hints.map(({ where }) => where).join(' ') } }

  const taken = await takePhotos(form)
  if (!taken.ok) return { message: '照片没有收下，别的都还在。', fields: { photos: taken.words } }
  const circumstances = await getCircumstances(door.congressId)
  const outcome = await speak(door, input, caller.address, circumstances)
  if (!outcome.ok || outcome.value.isFolded) await dropPhotos(taken.photos)
  if (!outcome.ok) return { message: refusalSentence(outcome.refusal) }
  const { id, code, isFolded } = outcome.value
  if (!isFolded) await keepPhotos(id, taken.photos, circumstances.now)
  await keepTicket({ opinionId: id, code, isFolded })
  return { done: true, to: paths.progress() }
})
