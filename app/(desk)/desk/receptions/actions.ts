'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { day } from '@/lib/needs'
import { anAction, answerOf, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { attend, planReceptions, signIn, takeReceptionStep } from '@/lib/receptions/commands'
import { ATTENDANCES, RECEPTION_ACTIONS, receptionLifecycle } from '@/lib/receptions/lifecycle'
import { announceMany, ManyInput, planMany } from '@/lib/receptions/many'
import { PlanInput } from '@/lib/receptions/plan'
import { VisitInput } from '@/lib/receptions/visit'
import { takeVisitWithPhotos } from '@/lib/receptions/visit-photos'
import { PhotoInput } from '@/lib/stations/input'
import { hangPhoto } from '@/lib/stations/photos'
import { receptionActionWords } from '@/lib/receptions/words'

const One = z.object({ id: z.uuid() })
const Step = One.extend({ version: z.int(), action: z.enum(RECEPTION_ACTIONS) })
const Host = One.extend({ deputyId: z.string().max(64) })
const Given = z.object({ attendance: z.enum(ATTENDANCES, '选一项。'), note: z.string().trim().max(200, '备注最多 200 个字。').default('') })
type Given = { on?: string; reason?: string; visitors?: number; summary?: string }
const needsOf = ({ action }: z.infer<typeof Step>): z.ZodType<Given> => receptionLifecycle[action].needs

export const step = anAction({ name: 'reception.step', permission: 'station.list', bound: Step, needs: needsOf as (bound: z.infer<typeof Step>) => z.ZodType<Given> }, async ({ actor, bound: { action, ...target }, input, circumstances }) => {
  const outcome = await takeReceptionStep(actor, target, action, { ...(input as Given) }, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  return answerOf(outcome, { message: `已${receptionActionWords[action].label}。` })
})

export const sign = anAction({ name: 'reception.signIn', permission: 'station.list', bound: One, needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await signIn(actor, bound.id, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  return answerOf(outcome, { message: '已签到。' })
})

export const mark = anAction({ name: 'reception.attend', permission: 'reception.attend', bound: Host, needs: Given }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await attend(actor, bound.id, bound.deputyId, input, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  return answerOf(outcome, { message: '已登记。' })
})

/** One visitor, sent by the form itself: without script, or where the device keeps nothing. */
export const visit = anAction({ name: 'reception.visit', permission: 'opinion.enter', bound: One, needs: VisitInput }, async ({ actor, bound, input, form, circumstances }) => {
  const outcome = await takeVisitWithPhotos(actor, bound.id, input, form, circumstances)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { number, code, isFolded, photos, photoWords } = outcome.value
  revalidatePath(paths.receptionDay(bound.id))
  return { done: true, message: `${isFolded ? '这件以前反映过，并在一起' : '已登记'}，编号 ${number}。请把查询码抄给来访人：${code}。${photos > 0 ? `照片收下 ${photos} 张。` : ''}${photoWords ? `照片没有收下：${photoWords}可以打开这一件再添。` : ''}` }
})

export const hang = anAction({ name: 'reception.addPhoto', permission: 'station.change', bound: One.extend({ stationId: z.string().max(64) }), needs: PhotoInput }, async ({ actor, bound, input, form, circumstances }) => {
  const outcome = await hangPhoto(actor, { stationId: bound.stationId, receptionId: bound.id, words: input.words }, form.get('photo'), circumstances.now)
  if (!outcome.ok && 'photo' in outcome) return { message: '照片没有收下。', fields: { photo: outcome.photo } }
  revalidatePath(paths.deskReceptions(bound.id))
  return answerOf(outcome, { message: '照片已挂上站点的公开页面。' })
})

export const plan = anAction({ name: 'reception.plan', permission: 'reception.plan', bound: One, needs: PlanInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await planReceptions(actor, bound.id, input, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  return answerOf(outcome, { message: outcome.ok ? (outcome.value > 0 ? `排好了 ${outcome.value} 场。公告以前，群众还看不到。` : '这段时间的接待早已排好，没有再加。') : undefined })
})

export const planAll = anAction({ name: 'reception.planAll', permission: 'reception.plan', bound: noBound, needs: ManyInput }, async ({ actor, input, circumstances }) => {
  const outcome = await planMany(actor, input, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  if (!outcome.ok) return { refused: outcome.refusal }
  const { stations, receptions, without } = outcome.value
  const left = without.length > 0 ? `${without.slice(0, 5).join('、')}${without.length > 5 ? `等 ${without.length} 个站点` : ''}还没有编入代表，没有排。` : ''
  return { done: true, message: `${stations} 个站点排好了 ${receptions} 场。${left}公告以前，群众还看不到。` }
})

export const announceAll = anAction({ name: 'reception.announceAll', permission: 'reception.announce', bound: noBound, needs: z.object({ until: day }) }, async ({ actor, input, circumstances }) => {
  const outcome = await announceMany(actor, input.until, circumstances)
  revalidatePath(paths.deskReceptions(), 'layout')
  return answerOf(outcome, { message: outcome.ok ? (outcome.value > 0 ? `已公告 ${outcome.value} 场。` : '到这一天为止，没有可以公告的。') : undefined })
})
