'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { addUnit, changeUnit, restoreUnit, retireUnit } from '@/lib/units/commands'
import { callOffPlan } from '@/lib/units/planning'
import { mergeUnit, renameUnit } from '@/lib/units/succession'
import { MergeInput, RenameInput, UnitInput } from '@/lib/units/unit'

const Target = z.object({ id: z.uuid(), version: z.int() })
const nothing = z.object({})

export const add = anAction({ name: 'unit.add', permission: 'people.manage', bound: noBound, needs: UnitInput }, async ({ actor, input, circumstances }) => {
  const outcome = await addUnit(actor, input, circumstances.now)
  return answerOf(outcome, { to: paths.people('units') })
})

export const change = anAction({ name: 'unit.change', permission: 'people.manage', bound: Target, needs: UnitInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await changeUnit(actor, bound, input, circumstances.now)
  revalidatePath(paths.people('units'), 'layout')
  return answerOf(outcome, { message: '已保存。' })
})

export const retire = anAction({ name: 'unit.retire', permission: 'people.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await retireUnit(actor, bound, circumstances.now)
  revalidatePath(paths.people('units'), 'layout')
  return answerOf(outcome, { message: '已停用。' })
})

export const restore = anAction({ name: 'unit.restore', permission: 'people.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await restoreUnit(actor, bound, circumstances.now)
  revalidatePath(paths.people('units'), 'layout')
  return answerOf(outcome, { message: '已恢复使用。' })
})

export const callOff = anAction({ name: 'unit.callOff', permission: 'people.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await callOffPlan(actor, bound, circumstances.now)
  revalidatePath(paths.people('units'), 'layout')
  return answerOf(outcome, { message: '已取消。' })
})

/** Done at once, the unit that goes on; planned, what was planned on the unit's own page. */
const pageAfter = (asked: string, leads: string) => paths.people(`units/${leads}${leads === asked ? '#plan' : ''}`)

export const rename = anAction({ name: 'unit.rename', permission: 'people.manage', bound: Target, needs: RenameInput }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await renameUnit(actor, bound, input, circumstances)
  revalidatePath(paths.people('units'), 'layout')
  return outcome.ok ? { done: true, to: pageAfter(bound.id, outcome.value) } : { refused: outcome.refusal }
})

export const merge = anAction({ name: 'unit.merge', permission: 'people.manage', bound: Target, needs: MergeInput }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await mergeUnit(actor, bound, input, circumstances)
  revalidatePath(paths.people('units'), 'layout')
  return outcome.ok ? { done: true, to: pageAfter(bound.id, outcome.value) } : { refused: outcome.refusal }
})
