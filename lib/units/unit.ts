import { z } from 'zod'

/** Under what a unit stands (domain A1): the six systems of a county's ledger. */
export const SYSTEMS = ['government', 'supervisory', 'court', 'procuratorate', 'party', 'other'] as const
export type System = (typeof SYSTEMS)[number]

export type Unit = {
  id: string
  parentId: string | null
  system: System
  name: string
  aliases: string[]
  duties: string
  phone: string
  /** Hands out to the units of its own system what the congress hands to it. */
  dispatches: boolean
  retiredAt: Date | null
  succession: Succession | null
  succeededOn: string | null
  successionBasis: string
  plannedOn: string | null
  planned: Planned | null
  planProblem: string
  version: number
}
export const SUCCESSIONS = ['renamed', 'merged'] as const
export type Succession = (typeof SUCCESSIONS)[number]
/** A unit in its tree, children after their parent. */
export type UnitRow = Unit & { depth: number; people: number; open: number }

const NAME = z.string().trim().min(2, '单位名称至少两个字。').max(60, '单位名称不超过 60 个字。')

/** Other names in one field, divided as ledgers divide them. */
export const aliasesOf = (text: string): string[] => [...new Set(text.split(/[、,，;；\n]/).map((name) => name.trim()).filter(Boolean))].slice(0, 20)

export const UnitInput = z.object({
  name: NAME,
  system: z.enum(SYSTEMS, '选一个系统。'),
  parentId: z.string().default(''),
  aliases: z.string().max(400, '别名太多，总共不超过 400 个字。').default('').transform(aliasesOf),
  phone: z.string().trim().max(60, '电话不超过 60 个字。').default(''),
  duties: z.string().trim().max(1_000, '职责不超过 1000 个字。').default(''),
  dispatches: z.enum(['', 'on']).default('').transform((said) => said === 'on'),
})
export type UnitInput = z.infer<typeof UnitInput>

const since = {
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请选从哪一天起。'),
  basis: z.string().trim().min(2, '请写明依据，例如机构改革方案的文号。').max(200, '依据不超过 200 个字。'),
}
/** A unit has a new name from a day on. Its people and what it has in hand go along. */
export const RenameInput = z.object({ name: NAME, ...since })
/** A unit is merged into another from a day on; its people go along, or their roles end. */
export const MergeInput = z.object({
  successorId: z.string({ error: '请选并入哪个单位。' }).min(1, '请选并入哪个单位。').max(64),
  people: z.enum(['move', 'end'], '请选经办人怎样安排。'),
  ...since,
})
export type RenameInput = z.infer<typeof RenameInput>
export type MergeInput = z.infer<typeof MergeInput>

/** What is to be done on a day to come; `by` who planned it. */
export const Planned = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renamed'), name: z.string(), basis: z.string(), by: z.string() }),
  z.object({ kind: z.literal('merged'), successorId: z.string(), people: z.enum(['move', 'end']), basis: z.string(), by: z.string() }),
])
export type Planned = z.infer<typeof Planned>

type Node = { id: string; parentId: string | null }

/** Parents before their children, the order otherwise as given; a unit whose parent is not among them stands at the top. */
export function inTree<N extends Node>(nodes: readonly N[]): (N & { depth: number })[] {
  const known = new Set(nodes.map(({ id }) => id))
  const under = new Map<string, N[]>()
  for (const node of nodes) {
    const parent = node.parentId && known.has(node.parentId) ? node.parentId : ''
    under.set(parent, [...(under.get(parent) ?? []), node])
  }
  const walk = (parent: string, depth: number): (N & { depth: number })[] =>
    (under.get(parent) ?? []).flatMap((node) => [{ ...node, depth }, ...walk(node.id, depth + 1)])
  return walk('', 0)
}

/** Whether putting a unit under this parent would make it its own ancestor. */
export function isUnderItself(nodes: readonly Node[], id: string, parentId: string | null): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  for (let above = parentId; above; above = parents.get(above) ?? null) if (above === id) return true
  return false
}
