'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adopt } from '@/lib/opinions/adoption'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { eraseContact, showContact } from '@/lib/opinions/contact'
import { opinionLifecycle, type OpinionAction } from '@/lib/opinions/lifecycle'
import { revealNeeds } from '@/lib/opinions/needs'
import { addPhotos, photoWords, takePhotos } from '@/lib/opinions/photos'
import { hideAgain, privateIn, show, showNeeds } from '@/lib/opinions/showing'
import { opinionDone } from '@/lib/opinions/words'
import { anAction, answerOf, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const Target = z.object({ kind: z.literal('opinion'), id: z.string().max(64), version: z.int().min(0), action: z.string() })
  .refine(({ action }) => Object.hasOwn(opinionLifecycle, action))
const Into = z.object({ into: z.string().min(1, '请选写进哪一件。').max(64) })

/** One action for the whole life of an opinion; written into a suggestion, it goes on there. */
export const take = anAction(
  { name: 'opinion.step', bound: Target, needs: ({ action }): z.ZodType<object> => (action === 'adopt' ? Into : opinionLifecycle[action as OpinionAction].needs) }, // refined above
  async ({ actor, bound: { id, version, action }, input, circumstances }): Promise<Answer> => {
    if (action === 'adopt') {
      const outcome = await adopt(actor, { id, version }, input as z.infer<typeof Into>, circumstances)
      return outcome.ok ? { done: true, to: paths.editSuggestion(outcome.value.suggestionId) } : { refused: outcome.refusal }
    }
    const step = action as OpinionAction // refined above; the input was parsed by its own schema
    const outcome = await takeOpinionStep(actor, { id, version, action: step }, input as never, circumstances)
    refresh()
    return answerOf(outcome, { message: opinionDone(step) })
  },
)

const Id = z.object({ id: z.string().max(64) })

/** Shows who spoke, once, in the answer to this very press: it stands in no page. */
export const reveal = anAction({ name: 'opinion.showContact', bound: Id, needs: revealNeeds }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await showContact(actor, bound.id, input.reason, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { name, phone, address } = outcome.value
  return { done: true, message: `${[name, phone, address].filter(Boolean).join('，')}。这次查看已记入日志。` }
})

export const erase = anAction({ name: 'opinion.erase', bound: Id, needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await eraseContact(actor, bound.id, 'asked', circumstances)
  refresh()
  return answerOf(outcome, { message: '称呼和联系方式已经删除。' })
})

const Own = z.object({ id: z.string().max(64), version: z.int().min(0) })

/** Lets everyone read it, in words that somebody looked over. */
export const showAll = anAction({ name: 'opinion.show', bound: Own, needs: showNeeds }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const seen = input.sure ? [] : privateIn(input)
  if (seen.length > 0) return { message: '请先看一眼这些字。', fields: { sure: `像是私人信息：${seen.slice(0, 5).join('、')}。去掉它们，或者勾上“看过了”再公开。` } }
  const outcome = await show(actor, bound, input, circumstances)
  refresh()
  return answerOf(outcome, { message: '已公开，首页和站点的页面上看得到。' })
})

export const hideAll = anAction({ name: 'opinion.hide', bound: Id, needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await hideAgain(actor, bound.id, circumstances)
  refresh()
  return answerOf(outcome, { message: '不再公开。' })
})

export const photograph = anAction({ name: 'opinion.addPhotos', permission: 'opinion.enter', bound: Id, needs: z.object({}) }, async ({ actor, bound, form, circumstances }): Promise<Answer> => {
  const taken = await takePhotos(form)
  if (!taken.ok || taken.photos.length === 0) return { message: '照片没有收下。', fields: { photos: taken.ok ? photoWords.none : taken.words } }
  const outcome = await addPhotos(actor, bound.id, taken.photos, circumstances)
  refresh()
  return answerOf(outcome, { message: '照片已添上。' })
})
