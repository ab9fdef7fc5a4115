'use server'

import { takeDown } from '@/lib/opinions/enter'
import { dropPhotos, keepPhotos, takePhotos } from '@/lib/opinions/photos'
import { enterForm } from '@/lib/opinions/needs'
import { anAction, noBound, type Answer } from '@/lib/platform/action'

/** Writes down what somebody said, and gives the code to hand over. */
export const enter = anAction({ name: 'opinion.enter', permission: 'opinion.enter', bound: noBound, needs: enterForm }, async ({ actor, input, form, circumstances }): Promise<Answer> => {
  const taken = await takePhotos(form)
  if (!taken.ok) return { message: '照片没有收下，别的都还在。', fields: { photos: taken.words } }
  const outcome = await takeDown(actor, { ...input, stationId: actor.stationId ?? null }, circumstances)
  if (!outcome.ok || outcome.value.isFolded) await dropPhotos(taken.photos)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { id, number, code, isFolded } = outcome.value
  if (!isFolded) await keepPhotos(id, taken.photos, circumstances.now)
  return { done: true, message: `${isFolded ? '这件已经登记过' : '已登记'}，编号 ${number}。请把查询码交给反映人：${code}。凭它在“查进度”看到办理和答复。` }
})
