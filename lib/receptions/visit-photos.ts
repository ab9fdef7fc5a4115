import { addPhotos, takePhotos } from '@/lib/opinions/photos'
import type { Received } from '@/lib/opinions/receive'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { refusalSentence } from '@/lib/words'
import type { Visit } from './visit'
import { takeVisit } from './visits'

export type VisitTaken = Received & { photos: number; /** Why a photo was not taken; what was said is. */ photoWords?: string }

/** Takes down one visitor with what they showed. What was said is taken even where a photo cannot be: it is said so, and can be added later. */
export async function takeVisitWithPhotos(actor: Actor, id: string, visit: Visit, form: FormData, circumstances: Circumstances): Promise<Outcome<VisitTaken>> {
  const outcome = await takeVisit(actor, id, visit, circumstances)
  if (!outcome.ok) return outcome
  const taken = await takePhotos(form)
  if (!taken.ok) return { ok: true, value: { ...outcome.value, photos: 0, photoWords: taken.words } }
  if (taken.photos.length === 0) return { ok: true, value: { ...outcome.value, photos: 0 } }
  const added = await addPhotos(actor, outcome.value.id, taken.photos, circumstances)
  return { ok: true, value: { ...outcome.value, photos: added.ok ? taken.photos.length : 0, ...(added.ok ? {} : { photoWords: refusalSentence(added.refusal) }) } }
}
