import { z } from 'zod'
import { ENDED, type AssignmentRole } from '@/lib/assignments/assignment'
import { plan } from '@/lib/suggestions/needs'
import type { Part } from '@/lib/suggestions/suggestion'

/** How units share a suggestion, as the office says it: one alone; the first leads and the others assist; each by itself; more to assist; only to read. */
export const SHAPES = ['sole', 'joint', 'separate', 'co', 'reference'] as const
export type Shape = (typeof SHAPES)[number]

export const shapeWords: Record<Shape, { label: string; note: string }> = {
  sole: { label: '单办', note: '一个单位办理和答复' },
  joint: { label: '主办加会办', note: '第一个单位主办并答复，其余报会办意见' },
  separate: { label: '分办', note: '每个单位各自办理和答复' },
  co: { label: '增加会办单位', note: '向主办单位报会办意见' },
  reference: { label: '只送参阅', note: '收到后供工作参考，不用办理' },
}

export const roleIn = (shape: Shape, position: number): AssignmentRole => (shape === 'joint' ? (position === 0 ? 'lead' : 'co') : shape)

/** Which shapes are possible beside the units that handle it already; beside one that handles it alone, only readers. */
export function shapesBeside(parts: readonly Pick<Part, 'role' | 'state'>[]): Shape[] {
  const roles = new Set(parts.filter(({ state }) => !ENDED.includes(state)).map(({ role }) => role))
  if (roles.has('sole')) return ['reference']
  if (roles.has('lead')) return ['co', 'reference']
  if (roles.has('separate')) return ['separate', 'reference']
  return roles.has('co') ? ['joint'] : ['sole', 'joint', 'separate']
}

/** A plan that was kept for the batch, as the form shows it again: the units in their rows, and the shape. */
export function keptPlan(stored: unknown): { filled: string[]; shape: Shape | undefined } {
  const parts = plan.safeParse(stored).data?.plan.filter(({ role }) => role !== 'reference') ?? []
  const [first] = parts
  return { filled: parts.map(({ unitId }) => unitId), shape: first && (first.role === 'lead' ? 'joint' : first.role === 'reference' ? undefined : first.role) }
}

/** What may be done with a plan: ask the units first (预交办), ask more of them, hand it over, keep it for the batch, give it to more. */
export const PLAN_ACTS = ['propose', 'proposeMore', 'dispatch', 'prepare', 'addUnits'] as const
export type PlanAct = (typeof PLAN_ACTS)[number]

/** What the form gives, as the step wants it. Rows left empty are passed over. */
export const givenPlan = z
  .object({
    shape: z.enum(SHAPES, '请选怎样承办。'),
    act: z.enum(PLAN_ACTS),
    unitIds: z.array(z.string().max(64)).max(20).default([]),
    /** Units that are only to read it (参阅). */
    readers: z.array(z.string().max(64)).max(10).default([]),
    instruction: z.string().default(''),
    offered: z.array(z.string()).optional(),
  })
  .transform(({ shape, unitIds, readers, ...rest }): z.input<typeof plan> & { act: PlanAct } => ({
    plan: [
      ...unitIds.filter(Boolean).map((unitId, position) => ({ unitId, role: roleIn(shape, position) })),
      ...readers.filter(Boolean).map((unitId) => ({ unitId, role: 'reference' as const })),
    ],
    ...rest,
  }))
  .pipe(plan.and(z.object({ act: z.enum(PLAN_ACTS) })))
