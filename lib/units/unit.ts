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
  retiredAt: Date | null
  version: number
}
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
})
export type UnitInput = z.infer<typeof UnitInput>

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
