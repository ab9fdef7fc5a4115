'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { writeChain } from '@/lib/households/chain'
import { changeHousehold, endPairing, pairHousehold, showHousehold } from '@/lib/households/commands'
import { ChainInput, ChangeInput, EndInput, PairInput, TalkInput } from '@/lib/households/household'
import { recordTalk } from '@/lib/households/talks'
import { Reason } from '@/lib/people/person'
import { anAction, answerOf, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const One = z.object({ id: z.uuid() })
const Target = One.extend({ version: z.int().min(0) })

export const pair = anAction({ name: 'household.pair', permission: 'household.keep', bound: One, needs: PairInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await pairHousehold(actor, bound.id, input, circumstances)
  return answerOf(outcome, { to: outcome.ok ? paths.households(outcome.value) : undefined })
})

export const change = anAction({ name: 'household.change', permission: 'household.keep', bound: Target, needs: ChangeInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await changeHousehold(actor, bound, input, circumstances)
  refresh()
  return answerOf(outcome, { message: '已保存。' })
})

export const end = anAction({ name: 'household.end', permission: 'household.keep', bound: Target, needs: EndInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await endPairing(actor, bound, input, circumstances)
  refresh()
  return answerOf(outcome, { message: '结对已结束，称呼和联系方式已经删除。' })
})

/** Shows it once, in the answer to this very press: it stands in no page. */
export const reveal = anAction({ name: 'household.showContact', bound: One, needs: Reason }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await showHousehold(actor, bound.id, input.reason, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { name, phone, address } = outcome.value
  return { done: true, message: `${[name, phone, address].filter(Boolean).join('，')}。这次查看已记入日志。` }
})

export const talk = anAction({ name: 'household.talk', bound: One.extend({ key: z.uuid() }), needs: TalkInput }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await recordTalk(actor, bound, input, circumstances)
  refresh()
  if (!outcome.ok) return { refused: outcome.refusal }
  const { opinion } = outcome.value
  return { done: true, message: opinion ? `记好了，并登记为群众意见 ${opinion.number}。查询码 ${opinion.code}，请转告对方，凭它看进度。` : '记好了。' }
})

export const arrange = anAction({ name: 'chain.write', permission: 'chain.write', bound: Target, needs: ChainInput }, async ({ actor, bound: { id, version }, input, circumstances }) => {
  const outcome = await writeChain(actor, { delegationId: id, version }, input, circumstances)
  refresh()
  return answerOf(outcome, { message: '已保存。' })
})
