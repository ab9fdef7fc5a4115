import { attach, type Place } from '@/lib/attachments/commands'
import { uploadWords } from '@/lib/attachments/words'
import type { Refusal } from '@/lib/lifecycle'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** Takes in the files of a form that was sent without script, one after the other. One that is refused keeps none of the others out; gives why the last was. */
export async function attachAll(actor: Actor, place: Place, form: FormData, circumstances: Circumstances): Promise<Refusal | null> {
  const files = form.getAll('files').filter((file) => file instanceof File).filter(({ size }) => size > 0)
  if (files.length === 0) return { why: 'notYet', condition: uploadWords.none }
  let refusal: Refusal | null = null
  for (const file of files) {
    const outcome = await attach(actor, place, { name: file.name, body: file.stream() }, circumstances)
    if (outcome.ok) continue
    refusal = outcome.refusal
    if (refusal.why !== 'notYet') return refusal // it is not theirs to change: neither are the rest
  }
  return refusal
}
