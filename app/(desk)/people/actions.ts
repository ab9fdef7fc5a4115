'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { addPerson, changePerson, disablePerson, enablePerson, resetPassword, showPhone } from '@/lib/people/commands'
import { PersonInput, Reason } from '@/lib/people/person'
import { endRole, giveRole, resetSecondFactor, unlock as unlockAccount } from '@/lib/people/role-commands'
import { RoleInput } from '@/lib/people/roles'
import { anAction, answerOf, noBound, type Answer } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const Target = z.object({ id: z.uuid() })
const Version = Target.extend({ version: z.int().min(0) })
const Grant = z.object({ id: z.uuid(), grantId: z.uuid() })
const nothing = z.object({})
const shown = (personId: string) => revalidatePath(paths.people(personId))
const handOver = (password: string) => `初始密码 ${password}，只显示这一次。请当面交给本人，七天内有效，首次登录要改。`

export const add = anAction({ name: 'person.add', permission: 'people.manage', bound: noBound, needs: PersonInput }, async ({ actor, input, circumstances }): Promise<Answer> => {
  const outcome = await addPerson(actor, input, circumstances.now)
  if (!outcome.ok) return { refused: outcome.refusal }
  const { loginName, password } = outcome.value
  return { done: true, message: `已添加${input.name}。${password ? `登录名 ${loginName}，${handOver(password)}` : ''}下一步由安全管理员授予身份。` }
})

export const change = anAction({ name: 'person.change', permission: 'people.manage', bound: Version, needs: PersonInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await changePerson(actor, bound, input, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '已保存。' })
})

export const disable = anAction({ name: 'person.disable', permission: 'people.manage', bound: Version, needs: Reason }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await disablePerson(actor, bound, input.reason, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '已停用，登录着的页面都已退出。' })
})

export const enable = anAction({ name: 'person.enable', permission: 'people.manage', bound: Version, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await enablePerson(actor, bound, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '账号已恢复。' })
})

export const reset = anAction({ name: 'person.resetPassword', permission: 'people.read', bound: Version, needs: nothing }, async ({ actor, bound, circumstances }): Promise<Answer> => {
  const outcome = await resetPassword(actor, bound, circumstances.now)
  shown(bound.id)
  return outcome.ok ? { done: true, message: handOver(outcome.value) } : { refused: outcome.refusal }
})

export const reveal = anAction({ name: 'person.showPhone', bound: Target, needs: Reason }, async ({ actor, bound, input, circumstances }): Promise<Answer> => {
  const outcome = await showPhone(actor, bound.id, input.reason, circumstances.now)
  return outcome.ok ? { done: true, message: outcome.value ? `电话 ${outcome.value}。这次查看已记入日志。` : '没有登记电话。' } : { refused: outcome.refusal }
})

export const unlock = anAction({ name: 'person.unlock', permission: 'roles.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) =>
  answerOf(await unlockAccount(actor, bound.id, circumstances.now), { message: '已解除锁定。' }),
)

export const resetFactor = anAction({ name: 'person.resetFactor', permission: 'roles.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await resetSecondFactor(actor, bound.id, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '动态口令已取消，他再登录时重新设置。' })
})

export const give = anAction({ name: 'person.giveRole', permission: 'roles.manage', bound: Target, needs: RoleInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await giveRole(actor, bound.id, input, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '身份已授予，重新登录或者切换身份后可用。' })
})

export const end = anAction({ name: 'person.endRole', permission: 'roles.manage', bound: Grant, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await endRole(actor, bound.grantId, circumstances.now)
  shown(bound.id)
  return answerOf(outcome, { message: '身份已收回。' })
})
