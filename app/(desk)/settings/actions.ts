'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { changeFacts as change, saveDelegation as saveOneDelegation, saveGroup as saveOneGroup, saveSitting as saveOneSitting, saveTerm as saveOneTerm } from '@/lib/congresses/commands'
import { ChildInput, DelegationInput, FactsInput, GroupInput, SittingInput, TermInput } from '@/lib/congresses/congress'
import { foundCongress } from '@/lib/congresses/found'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { CorrectionInput } from '@/lib/settings/calendar'
import { correctDay, removeCorrection } from '@/lib/settings/commands'

const OfTerm = z.object({ termId: z.uuid(), id: z.uuid().nullable() })
const nothing = z.object({})
const saved = { message: '已保存。' }
const shown = () => revalidatePath(paths.settings(), 'layout')

export const changeFacts = anAction({ name: 'congress.change', permission: 'congress.manage', bound: noBound, needs: FactsInput }, async ({ actor, input, circumstances }) => {
  const outcome = await change(actor, input, circumstances.now)
  shown()
  return answerOf(outcome, saved)
})

export const saveTerm = anAction({ name: 'congress.term', permission: 'congress.manage', bound: z.object({ id: z.uuid().nullable() }), needs: TermInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveOneTerm(actor, bound.id, input, circumstances.now)
  shown()
  return answerOf(outcome, saved)
})

export const saveSitting = anAction({ name: 'congress.sitting', permission: 'congress.manage', bound: OfTerm, needs: SittingInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveOneSitting(actor, bound, input, circumstances.now)
  shown()
  return answerOf(outcome, saved)
})

export const saveDelegation = anAction({ name: 'congress.delegation', permission: 'congress.manage', bound: OfTerm, needs: DelegationInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveOneDelegation(actor, bound, input, circumstances.now)
  shown()
  return answerOf(outcome, bound.id ? { to: paths.settings(`terms/${bound.termId}`) } : saved)
})

export const saveGroup = anAction({ name: 'congress.group', permission: 'congress.manage', bound: OfTerm, needs: GroupInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await saveOneGroup(actor, bound, input, circumstances.now)
  shown()
  return answerOf(outcome, bound.id ? { to: paths.settings(`terms/${bound.termId}`) } : saved)
})

export const found = anAction({ name: 'congress.found', permission: 'congress.manage', bound: noBound, needs: ChildInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await foundCongress(actor, input, circumstances.now)
  if (!outcome.ok) return { refused: outcome.refusal }
  shown()
  const handedOut = outcome.value.map(({ name, loginName, password }) => `${name}，登录名 ${loginName}，初始密码 ${password}`).join('；')
  return { done: true, message: `${input.name}已建好。${handedOut}。密码只显示这一次，请当面交给本人，七天内有效。` }
})

export const correct = anAction({ name: 'calendar.correct', permission: 'calendar.correct', bound: noBound, needs: CorrectionInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await correctDay(actor, input, circumstances)
  shown()
  return outcome.ok ? { done: true, message: outcome.value } : { refused: outcome.refusal }
})

export const removeDay = anAction({ name: 'calendar.removeCorrection', permission: 'calendar.correct', bound: z.object({ id: z.iso.date() }), needs: nothing }, async ({ actor, bound, circumstances }): Promise<Answer> => {
  const outcome = await removeCorrection(actor, bound.id, circumstances)
  shown()
  return outcome.ok ? { done: true, message: outcome.value } : { refused: outcome.refusal }
})
