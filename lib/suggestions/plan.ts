import type { Part } from '@/lib/suggestions/suggestion'
import { ENDED } from '@/lib/assignments/assignment'

export type Planned = { unitId: string; role: Part['role'] }

/** Why these units cannot handle it together with those that already do, or null: one alone; one lead with co-units; or each separately. */
export function planProblem(planned: readonly Planned[], parts: readonly Part[]): string | null {
  const open = parts.filter(({ state }) => !ENDED.includes(state))
  if (planned.some(({ unitId }) => open.some((part) => part.unitId === unitId))) return '有单位已经在办这件建议，请从方案里去掉。'
  // Who only reads it (参阅) has no share in the work.
  const roles = [...open, ...planned].map(({ role }) => role).filter((role) => role !== 'reference')
  const count = (wanted: Part['role']) => roles.filter((role) => role === wanted).length
  if (count('sole') + count('lead') + count('separate') === 0) return '还没有主办单位，请选一个主办、单办，或几个分办。'
  // Who is only to read it may be added whatever became of the others.
  if (planned.length > 0 && planned.every(({ role }) => role === 'reference')) return null
  if (count('sole') > 0 && roles.length > 1) return '单办只能有一个单位；有几个单位时，请改为主办加会办，或分办。'
  if (count('lead') > 1) return '主办单位只能有一个，其余请改为会办。'
  if (count('lead') > 0 && count('separate') > 0) return '主办和分办不能同时用：请改为一个主办加会办，或者全部分办。'
  if (count('lead') === 1 && count('co') === 0) return '只有一个单位时请选单办；主办要有会办单位。'
  if (count('separate') === 1) return '分办至少要有两个单位；只有一个单位时请选单办。'
  return null
}

/** Why it cannot be handed over yet to the units that were asked, or null: some have not answered, some say it is not theirs, or what is left is no plan. */
export function claimProblem(parts: readonly Part[]): string | null {
  const open = parts.filter(({ state }) => !ENDED.includes(state))
  if (open.some(({ state }) => state === 'disputed')) return '还有单位的异议没有协调。'
  if (open.some(({ state }) => state === 'proposed')) return '还有单位没有认领。认领期限过了可以视同认领。'
  return planProblem([], open)
}
