import { z } from 'zod'
import { ENDED, type AssignmentRole } from '@/lib/assignments/assignment'
import { change, plan } from '@/lib/suggestions/needs'
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

const LEADING_FIRST: readonly AssignmentRole[] = ['sole', 'lead', 'separate', 'co']
/** The units that handle it now, as the form shows them: who leads stands first. */
export function heldPlan(parts: readonly Pick<Part, 'unitId' | 'role' | 'state'>[]): { filled: string[]; shape: Shape | undefined } {
  const open = parts.filter(({ state, role }) => !ENDED.includes(state) && role !== 'reference')
  const inOrder = [...open].sort((a, b) => LEADING_FIRST.indexOf(a.role) - LEADING_FIRST.indexOf(b.role))
  const shape = inOrder[0] && (inOrder[0].role === 'sole' || inOrder[0].role === 'separate' ? inOrder[0].role : 'joint')
  return { filled: inOrder.map(({ unitId }) => unitId), shape }
}

/** What may be done with a plan: ask the units first (预交办), ask more of them, hand it over, keep it for the batch, give it to more. */
export const PLAN_ACTS = ['propose', 'proposeMore', 'dispatch', 'prepare', 'addUnits'] as const
export type PlanAct = (typeof PLAN_ACTS)[number]

const rows = z.object({
  shape: z.enum(SHAPES, '请选怎样承办。'),
  unitIds: z.array(z.string().max(64)).max(20).default([]),
  /** Units that are only to read it (参阅). */
  readers: z.array(z.string().max(64)).max(10).default([]),
  instruction: z.string().default(''),
})
/** Rows left empty are passed over. */
const planIn = ({ shape, unitIds, readers }: z.infer<typeof rows>): z.input<typeof plan>['plan'] => [
  ...unitIds.filter(Boolean).map((unitId, position) => ({ unitId, role: roleIn(shape, position) })),
  ...readers.filter(Boolean).map((unitId) => ({ unitId, role: 'reference' as const })),
]

/** What the form gives, as the step wants it. */
export const givenPlan = rows
  .extend({ act: z.enum(PLAN_ACTS), offered: z.array(z.string()).optional() })
  .transform(({ act, offered, instruction, ...given }): z.input<typeof plan> & { act: PlanAct } => ({ act, offered, instruction, plan: planIn({ ...given, instruction }) }))
  .pipe(plan.and(z.object({ act: z.enum(PLAN_ACTS) })))

/** Who is to handle it from now on, as a whole, and why. */
export const givenChange = rows.extend({ reason: z.string().default('') })
  .transform(({ reason, instruction, ...given }): z.input<typeof change> => ({ reason, instruction, plan: planIn({ ...given, instruction }) }))
  .pipe(change)
