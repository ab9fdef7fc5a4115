'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { anAction, answerOf, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { addRegion, RegionInput } from '@/lib/regions/commands'
import { changeStation, openStation, takeStationStep } from '@/lib/stations/commands'
import { DeputiesInput, PhotoInput, RuleInput, StaffInput, StationInput } from '@/lib/stations/input'
import { stationLifecycle } from '@/lib/stations/lifecycle'
import { addDeputies, addRule, addStaff, removeDeputy, removeRule, removeStaff } from '@/lib/stations/people-commands'
import { hangPhoto, takeDownPhoto } from '@/lib/stations/photos'

const Target = z.object({ id: z.uuid(), version: z.int() })
const Piece = z.object({ id: z.uuid(), piece: z.string().max(64) })
const One = z.object({ id: z.uuid() })
const nothing = z.object({})
const shown = () => revalidatePath(paths.deskStations(), 'layout')

export const begin = anAction({ name: 'station.begin', permission: 'station.begin', bound: noBound, needs: StationInput }, async ({ actor, input, circumstances }) => {
  const outcome = await openStation(actor, input, circumstances.now)
  return answerOf(outcome, { to: outcome.ok ? paths.deskStations(outcome.value) : undefined })
})

export const change = anAction({ name: 'station.change', permission: 'station.change', bound: Target, needs: StationInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await changeStation(actor, bound, input, circumstances.now)
  return answerOf(outcome, { to: paths.deskStations(bound.id) })
})

export const close = anAction({ name: 'station.close', permission: 'station.begin', bound: Target, needs: stationLifecycle.close.needs }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await takeStationStep(actor, bound, 'close', input, circumstances)
  shown()
  return answerOf(outcome, { message: '已停用，公众不再查到它。' })
})
export const reopen = anAction({ name: 'station.reopen', permission: 'station.begin', bound: Target, needs: stationLifecycle.reopen.needs }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await takeStationStep(actor, bound, 'reopen', input, circumstances)
  shown()
  return answerOf(outcome, { message: '已重新启用。' })
})

export const enlist = anAction({ name: 'station.addDeputies', permission: 'station.change', bound: One, needs: DeputiesInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await addDeputies(actor, bound.id, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已编入。' })
})
export const employ = anAction({ name: 'station.addStaff', permission: 'station.change', bound: One, needs: StaffInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await addStaff(actor, bound.id, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已加上。' })
})
export const post = anAction({ name: 'station.addRule', permission: 'station.change', bound: One, needs: RuleInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await addRule(actor, bound.id, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已张贴。' })
})
export const hang = anAction({ name: 'station.addPhoto', permission: 'station.change', bound: One, needs: PhotoInput }, async ({ actor, bound, input, form, circumstances }) => {
  const outcome = await hangPhoto(actor, { stationId: bound.id, words: input.words }, form.get('photo'), circumstances.now)
  if (!outcome.ok && 'photo' in outcome) return { message: '照片没有收下。', fields: { photo: outcome.photo } }
  shown()
  return answerOf(outcome, { message: '照片已挂上，公众现在就能看到。' })
})

export const dropDeputy = anAction({ name: 'station.removeDeputy', permission: 'station.change', bound: Piece, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeDeputy(actor, bound.id, bound.piece, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已移出。' })
})
export const dropStaff = anAction({ name: 'station.removeStaff', permission: 'station.change', bound: Piece, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeStaff(actor, bound.id, bound.piece, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已移出。' })
})
export const dropRule = anAction({ name: 'station.removeRule', permission: 'station.change', bound: Piece, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await removeRule(actor, bound.id, bound.piece, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已撤下。' })
})
export const dropPhoto = anAction({ name: 'station.removePhoto', permission: 'station.change', bound: Piece, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await takeDownPhoto(actor, bound.id, bound.piece, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已撤下，文件也删掉了。' })
})

export const addPlace = anAction({ name: 'region.add', permission: 'region.add', bound: noBound, needs: RegionInput }, async ({ actor, input, circumstances }) => {
  const outcome = await addRegion(actor, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: `已加上${input.name}。` })
})
