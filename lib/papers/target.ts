import { findUnit, unitIndex, type UnitIndex } from '@/lib/ledgers/units'
import { ownPlaceOf } from '@/lib/ledgers/queries'
import { readTerm } from '@/lib/ledgers/cells'
import { isAnswering, type AssignmentRole } from '@/lib/assignments/assignment'
import type { db, Tx } from '@/lib/platform/db'
import { rulebookOf, type Circumstances } from '@/lib/rulebook/circumstances'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { labelOf, type Fault, type Kind, type Line } from '@/lib/rosters/roster'
import type { Prisma } from '@/prisma/generated/client'

const select = {
  id: true, version: true, number: true, termNumber: true, sittingNumber: true, state: true, imported: true, round: true, submittedOn: true, repliedOn: true, resultClass: true, grade: true, evaluatedOn: true, rulebookVersionId: true,
  assignments: {
    orderBy: { id: 'asc' },
    select: {
      id: true, unitId: true, role: true, state: true, round: true, dispatchedOn: true, unit: { select: { name: true } },
      replies: { where: { kind: 'reply' }, select: { id: true, round: true, letterNumber: true, issuedOn: true, issuedAt: true, resultClass: true, evaluations: { select: { round: true, marks: true } } } },
    },
  },
} satisfies Prisma.SuggestionSelect
export type Target = Prisma.SuggestionGetPayload<{ select: typeof select }> & { rulebook: Rulebook }
export type Part = Target['assignments'][number]

export type Finder = { find: (line: Line) => Target | Fault; part: (line: Line, target: Target) => Part | Fault; known: (line: Line, target: Target) => Part[] | Fault }

const plainNumber = (text: string) => text.normalize('NFKC').replace(/^第|号$|\s/g, '')

export const faultOf = (kind: Kind, { row, cells }: Line, reading: string, problem: string, fix: string): Fault => ({ row, column: labelOf(kind, reading), written: (cells[reading] ?? '').slice(0, 60), problem, fix })
export const isFault = (found: object): found is Fault => 'problem' in found

/** Finds the suggestion and the unit of a row; reads them all in one question. */
export async function finderOf(client: Tx | typeof db, kind: Kind, congressId: string, lines: readonly Line[], circumstances: Circumstances): Promise<Finder> {
  const numbers = [...new Set(lines.map(({ cells }) => plainNumber(cells['number'] ?? '')))].filter(Boolean)
  const found = await client.suggestion.findMany({ where: { congressId, place: '', number: { in: numbers }, state: { notIn: ['draft', 'withdrawn', 'refused'] } }, select })
  const byNumber = new Map<string, Target[]>()
  for (const row of found) byNumber.set(row.number!, [...(byNumber.get(row.number!) ?? []), { ...row, rulebook: rulebookOf(row, circumstances) }])
  const all = await client.unit.findMany({ where: { congressId }, select: { id: true, name: true, aliases: true } })
  const units = unitIndex(all, await ownPlaceOf(congressId))
  return {
    find: (line) => findTarget(kind, line, byNumber),
    part: (line, target) => findPart(kind, line, target, units),
    known: (line, target) => ((line.cells['unit'] ?? '') === '' ? answeringOf(target) : asList(findPart(kind, line, target, units))),
  }
}

const asList = (found: Part | Fault): Part[] | Fault => (isFault(found) ? found : [found])

function findTarget(kind: Kind, line: Line, byNumber: ReadonlyMap<string, Target[]>): Target | Fault {
  const number = plainNumber(line.cells['number'] ?? '')
  if (!number) return faultOf(kind, line, 'number', '没有写建议的编号。', '填上编号')
  const named = byNumber.get(number) ?? []
  if (named.length === 0) return faultOf(kind, line, 'number', '平台里没有这个编号的建议。', '核对编号；历史建议请先导入台账')
  const written = line.cells['term'] ?? ''
  const term = written ? readTerm(written, 'term') : null
  if (term && !term.ok) return faultOf(kind, line, 'term', term.problem, term.fix)
  const fitting = term ? named.filter(({ termNumber, sittingNumber }) => (term.value.term === null || term.value.term === termNumber) && (term.value.sitting === null || term.value.sitting === sittingNumber)) : named
  if (fitting.length === 0) return faultOf(kind, line, 'term', '这一届次没有这个编号的建议。', '核对届次和编号')
  return fitting.length === 1 ? fitting[0]! : faultOf(kind, line, 'term', `有 ${fitting.length} 件建议都是这个编号。`, '写明届次，例如 十八届五次')
}

/** The parts that answer, as they stand. */
export const answeringOf = ({ assignments }: Target): Part[] => assignments.filter(({ role, state }) => isAnswering(role as AssignmentRole) && !['returned', 'relieved', 'released'].includes(state)) // written from the plan's roles only

function findPart(kind: Kind, line: Line, target: Target, units: UnitIndex): Part | Fault {
  const parts = answeringOf(target)
  const names = parts.map(({ unit }) => unit.name).join('、')
  if (parts.length === 0) return faultOf(kind, line, 'number', '这件建议还没有交办给单位。', '先在平台上交办')
  const written = line.cells['unit'] ?? ''
  if (!written) return parts.length === 1 ? parts[0]! : faultOf(kind, line, 'unit', `这件由 ${parts.length} 个单位分别答复。`, `写明是哪一个：${names}`)
  const unitId = findUnit(written, '', units)?.id
  return parts.find((part) => part.unitId === unitId) ?? faultOf(kind, line, 'unit', '这个单位不答复这件建议。', `答复单位是${names}`)
}
