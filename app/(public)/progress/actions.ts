'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { gradeNeeds, lookUpNeeds } from '@/lib/opinions/needs'
import { eraseOwn, gradeOwn, lookUp, withdrawOwn } from '@/lib/opinions/progress'
import { dropTicket, findTicket, keepTicket } from '@/lib/opinions/ticket'
import { paths } from '@/lib/platform/paths'
import { aPublicAction } from '@/lib/platform/public-action'
import type { Answer } from '@/lib/platform/answer'
import type { Outcome } from '@/lib/platform/transact'

const Own = z.object({ version: z.int().min(0) })
const nothing = z.object({})
const unbound = z.object({}).default({})
const BRAKE = { tries: 30, windowSeconds: 600, blockSeconds: 600 }
const GONE: Answer = { message: '打开太久了。请用查询码再查一次。' }

/** Looks up a code. It travels in the form, stands in no address, and the command counts the tries. */
export const find = aPublicAction({ name: 'opinion.lookUp', bound: unbound, needs: lookUpNeeds }, async ({ caller, input }) => {
  const found = await lookUp(input.code, caller.address)
  if (!found.ok) return { message: found.words, fields: { code: found.words } }
  await keepTicket({ opinionId: found.opinionId, code: null, isFolded: false })
  return { done: true, to: paths.progress() }
})

const answered = (outcome: Outcome, message: string): Answer => {
  refresh()
  return outcome.ok ? { done: true, message } : { refused: outcome.refusal }
}

/** The person's own grade of the answer. */
export const grade = aPublicAction({ name: 'opinion.gradeOwn', bound: Own, needs: gradeNeeds, brake: BRAKE }, async ({ bound, input }) => {
  const ticket = await findTicket()
  if (!ticket) return GONE
  return answered(await gradeOwn({ id: ticket.opinionId, version: bound.version }, input), input.grade === 'unsatisfied' ? '收到了，我们重新研究。' : '收到了，谢谢您。')
})

export const withdraw = aPublicAction({ name: 'opinion.withdrawOwn', bound: Own, needs: nothing, brake: BRAKE }, async ({ bound }) => {
  const ticket = await findTicket()
  return ticket ? answered(await withdrawOwn({ id: ticket.opinionId, version: bound.version }), '已撤回，不再办理。') : GONE
})

export const erase = aPublicAction({ name: 'opinion.eraseOwn', bound: unbound, needs: nothing, brake: BRAKE }, async () => {
  const ticket = await findTicket()
  return ticket ? answered(await eraseOwn(ticket.opinionId), '您的称呼和联系方式已经删除。事情照样办，凭查询码看进度。') : GONE
})

export const leave = aPublicAction({ name: 'opinion.leave', bound: unbound, needs: nothing }, async () => {
  await dropTicket()
  return { done: true, to: paths.progress() }
})
