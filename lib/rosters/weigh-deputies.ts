import type { Tx, db } from '@/lib/platform/db'
import { indexOf } from '@/lib/platform/seal'
import { DeputyInput } from '@/lib/people/deputy'
import { labelOf, type Fault, type Line, type Mapping } from '@/lib/rosters/roster'

export type Wanted = Omit<DeputyInput, 'delegationId' | 'groupId'> & { delegation: string; group: string }
type Known = Awaited<ReturnType<typeof loadSeats>>[number]
export type SeatChange = { seat: Known; wanted: Wanted; changed: string[] }
export type WeighedDeputies = { total: number; creates: Wanted[]; changes: SeatChange[]; unchanged: number; faults: Fault[]; newDelegations: string[]; newGroups: string[] }

const loadSeats = (client: Tx | typeof db, termId: string) =>
  client.deputy.findMany({ where: { termId }, include: { person: { select: { id: true, name: true, phoneIndex: true } }, delegation: { select: { name: true } }, group: { select: { name: true } } } })

const TEXTS = ['gender', 'ethnicity', 'bornOn', 'party', 'employer', 'district'] as const

/** What a roster would do to the deputies of a term. Reads only; an empty cell says nothing about what stands. */
export async function weighDeputies(client: Tx | typeof db, termId: string, lines: readonly Line[], { leftOut }: Mapping): Promise<WeighedDeputies> {
  // one after the other: inside a transaction they share one connection
  const seats = await loadSeats(client, termId)
  const delegations = await client.delegation.findMany({ where: { termId } })
  const groups = await client.deputyGroup.findMany({ where: { termId } })
  const known = { delegations: new Set(delegations.map(({ name }) => name)), groups: new Set(groups.map(({ name }) => name)) }
  const find = finder(seats)
  const weighed: WeighedDeputies = { total: lines.length, creates: [], changes: [], unchanged: 0, faults: [], newDelegations: [], newGroups: [] }
  const seen = new Map<string, number>()
  const wantedDelegations = new Set<string>()
  const wantedGroups = new Set<string>()

  for (const line of lines) {
    const read = readLine(line)
    if ('fault' in read) { weighed.faults.push(read.fault); continue }
    const { wanted } = read
    const faulty = leftOutFault(line, wanted, known, leftOut) ?? repeatedFault(line, wanted, seen)
    if (faulty) { weighed.faults.push(faulty); continue }
    const found = find(wanted)
    if (typeof found === 'string') { weighed.faults.push(faultAt(line, 'name', found, '填上代表证号或者手机号来区分')); continue }
    if (wanted.delegation && !known.delegations.has(wanted.delegation)) wantedDelegations.add(wanted.delegation)
    if (wanted.group && !known.groups.has(wanted.group)) wantedGroups.add(wanted.group)
    const changed = found ? differences(found, wanted) : []
    if (!found) weighed.creates.push(wanted)
    else if (changed.length > 0) weighed.changes.push({ seat: found, wanted, changed })
    else weighed.unchanged += 1
  }
  return { ...weighed, newDelegations: [...new Set([...wantedDelegations, ...namesLeftOut(leftOut, 'd:')])], newGroups: [...new Set([...wantedGroups, ...namesLeftOut(leftOut, 'g:')])] }
}

const namesLeftOut = (leftOut: readonly string[], mark: 'd:' | 'g:') => leftOut.filter((name) => name.startsWith(mark)).map((name) => name.slice(2))

const faultAt = ({ row, cells }: Line, reading: string, problem: string, fix: string): Fault => ({ row, column: labelOf('deputies', reading), written: cells[reading] ?? '', problem, fix })

// rosters space out names of two characters so that they line up: 王　明
const tidy = (name: string) => (/^[\p{Script=Han}\s]+$/u.test(name) ? name.replace(/\s/g, '') : name)

function readLine(line: Line): { wanted: Wanted } | { fault: Fault } {
  const { delegation = '', group = '', ...cells } = line.cells
  if (!cells['name']) return { fault: faultAt(line, 'name', '没有姓名。', '填上姓名') }
  const parsed = DeputyInput.safeParse({ ...cells, name: tidy(cells['name']), phone: (cells['phone'] ?? '').replace(/[\s-]/g, '') })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { fault: faultAt(line, String(issue?.path[0] ?? 'name'), issue?.message ?? '', '改好这一格') }
  }
  const { delegationId: _d, groupId: _g, ...input } = parsed.data
  return { wanted: { ...input, delegation: delegation.slice(0, 40), group: group.slice(0, 40) } }
}

function leftOutFault(line: Line, { delegation, group }: Wanted, known: { delegations: Set<string>; groups: Set<string> }, leftOut: readonly string[]): Fault | null {
  if (delegation && !known.delegations.has(delegation) && leftOut.includes(`d:${delegation}`)) return faultAt(line, 'delegation', '本届没有这个代表团，您也没有选新建。', '改成已有的名称，或者选新建')
  if (group && !known.groups.has(group) && leftOut.includes(`g:${group}`)) return faultAt(line, 'group', '本届没有这个代表小组，您也没有选新建。', '改成已有的名称，或者选新建')
  return null
}

/** The same deputy, or the same number, twice in one file. */
function repeatedFault(line: Line, wanted: Wanted, seen: Map<string, number>): Fault | null {
  const { name, certificate, phone, delegation } = wanted
  const numbers = [certificate && `c:${indexOf(certificate)}`, phone && `p:${name}:${indexOf(phone)}`].filter(Boolean)
  const keys = numbers.length > 0 ? numbers : [`n:${name}:${delegation}`]
  const before = keys.map((key) => seen.get(key)).find((row) => row !== undefined)
  for (const key of keys) if (!seen.has(key)) seen.set(key, line.row)
  if (before === undefined) return null
  const reading = certificate && seen.get(`c:${indexOf(certificate)}`) === before ? 'certificate' : 'name'
  return faultAt(line, reading, `与第 ${before} 行重复。`, '删去一行，或者改正号码')
}

type Found = Known | null | string

/** By certificate, then by name and telephone, then by a name that no number speaks against. */
function finder(seats: readonly Known[]): (wanted: Wanted) => Found {
  const byCertificate = new Map(seats.flatMap((seat) => (seat.certificateIndex ? [[seat.certificateIndex, seat] as const] : [])))
  const byName = new Map<string, Known[]>()
  for (const seat of seats) byName.set(seat.person.name, [...(byName.get(seat.person.name) ?? []), seat])

  return ({ name, certificate, phone, delegation }) => {
    const certificateIndex = certificate ? indexOf(certificate) : null
    const phoneIndex = phone ? indexOf(phone) : null
    const holder = certificateIndex ? byCertificate.get(certificateIndex) : undefined
    if (holder) return holder.person.name === name ? holder : `这个代表证号属于${holder.person.name}。`
    const namesakes = byName.get(name) ?? []
    const called = phoneIndex ? namesakes.find((seat) => seat.person.phoneIndex === phoneIndex) : undefined
    if (called) return called
    const differ = (mine: string | null, theirs: string | null) => mine !== null && theirs !== null && mine !== theirs
    const possible = namesakes.filter((seat) =>
      !differ(certificateIndex, seat.certificateIndex) && !differ(phoneIndex, seat.person.phoneIndex) && !(delegation && seat.delegation && seat.delegation.name !== delegation))
    return possible.length > 1 ? `本届有 ${possible.length} 位${name}，分不清是哪一位。` : (possible[0] ?? null)
  }
}

function differences(seat: Known, wanted: Wanted): string[] {
  const numbers = [
    wanted.certificate && seat.certificateIndex !== indexOf(wanted.certificate) && 'certificate',
    wanted.phone && seat.person.phoneIndex !== indexOf(wanted.phone) && 'phone',
    wanted.delegation && seat.delegation?.name !== wanted.delegation && 'delegation',
    wanted.group && seat.group?.name !== wanted.group && 'group',
  ]
  return [...TEXTS.filter((field) => wanted[field] && wanted[field] !== seat[field]), ...numbers.filter((name) => typeof name === 'string' && name !== '')] as string[]
}
