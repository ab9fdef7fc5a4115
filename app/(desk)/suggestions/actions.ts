'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { gather } from '@/lib/batches/commands'
import { anAction, answerOf } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'
import { answerWords, bulkNeeds, sharingNeeds, takeEach } from '@/lib/suggestions/bulk'
import { filterQuery, readFilter } from '@/lib/suggestions/list-filter'
import { text } from '@/lib/needs'
import { actionWords } from '@/lib/suggestions/words'
import { removeView, saveView } from '@/lib/views/commands'

export const bulk = anAction({ name: 'suggestion.bulk', permission: 'suggestion.bulk', bound: z.object({}), needs: bulkNeeds }, async ({ actor, input, circumstances }) => {
  const { step, chosen, unitId, batchId } = input
  if (step === 'lookAgain') return {}
  if (step === 'askGather') return { message: `选编入哪个交办批次。现在编入 ${measured(chosen.length, '件')}？` }
  if (step === 'gather') {
    const outcome = await gather(actor, batchId, chosen.map(({ id }) => id), circumstances)
    revalidatePath(paths.suggestions())
    return answerOf(outcome, outcome.ok ? { message: `编入 ${measured(outcome.value, '件')}。${outcome.value < chosen.length ? '其余的已经交办，或者已在别的批次里。' : ''}` } : {})
  }
  const wanted = step === 'askDispatch' || step === 'dispatch' ? 'dispatch' : 'close'
  if (step !== wanted) {
    const message = `${actionWords[wanted].confirm ?? ''}现在${actionWords[wanted].label} ${measured(chosen.length, '件')}？`
    return { message }
  }
  const answer = await takeEach(actor, wanted, chosen, unitId, circumstances)
  revalidatePath(paths.suggestions())
  const message = answerWords(wanted, answer)
  return answer.done > 0 ? { done: true, message } : { message }
})

export const shareOut = anAction({ name: 'suggestion.share', permission: 'suggestion.oversee', bound: z.object({}), needs: sharingNeeds }, async ({ actor, input: { chosen, unitId }, circumstances }) => {
  const answer = await takeEach(actor, 'dispatch', chosen, unitId, circumstances)
  revalidatePath(paths.dispatching())
  const message = answerWords('dispatch', answer)
  return answer.done > 0 ? { done: true, message } : { message }
})

export const saveOwnView = anAction(
  { name: 'view.save', permission: 'suggestion.list', bound: z.object({ query: z.string().max(1000) }), needs: z.object({ name: text(1, 12, '视图的名字') }) },
  async ({ actor, bound, input }) => {
    const query = filterQuery(readFilter(Object.fromEntries(new URLSearchParams(bound.query))))
    const outcome = await saveView(actor.personId, { name: input.name, query })
    revalidatePath(paths.suggestions())
    return answerOf(outcome, { message: `已存为“${input.name}”。` })
  },
)

export const removeOwnView = anAction({ name: 'view.remove', bound: z.object({ id: z.string().max(64) }), needs: z.object({}) }, async ({ actor, bound }) => {
  const outcome = await removeView(actor.personId, bound.id)
  return answerOf(outcome, { to: paths.suggestions() })
})
