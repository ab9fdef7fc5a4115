import type { AssignmentRole } from '@/lib/assignments/assignment'

export type NamedUnit = { role: AssignmentRole; name: string }
export type KnownUnit = { id: string; name: string; aliases: readonly string[] }

// Not inside brackets: 交通局（含公路、运管）is one unit.
const BETWEEN = /[、；;，,|/\n\r]+(?![^（(]*[）)])/
const MARK = /(主办|牵头|会办|协办|配合|分办|单办)(?:单位)?[:：]/
const IN_BRACKETS = /[（(](主办?|牵头|会办?|协办?|配合|分办?)(?:单位)?[）)]$/

type Part = 'lead' | 'co' | 'separate'
const partOf = (mark: string): Part => (/^[会协配]/.test(mark) ? 'co' : mark.startsWith('分') ? 'separate' : 'lead')

/** The units of one cell, each with the part its column or a mark beside its name gives it: "主办：交通局 会办：财政局、林业局". */
export function splitUnits(text: string, column: Part): { name: string; part: Part }[] {
  const [before = '', ...marked] = text.split(MARK)
  const groups = [{ text: before, part: column }]
  for (let at = 0; at < marked.length; at += 2) groups.push({ text: marked[at + 1] ?? '', part: partOf(marked[at]!) })
  return groups.flatMap(({ text: names, part }) =>
    names.split(BETWEEN).flatMap(spaced).filter((name) => name && !/^[-—无]$/.test(name)).map((name) => {
      const mark = IN_BRACKETS.exec(name)
      return mark ? { name: name.slice(0, mark.index).trim(), part: partOf(mark[1]!) } : { name, part }
    }),
  )
}

/** Blanks part two names only where both are long enough to be names: 财 政 局 is one. */
function spaced(text: string): string[] {
  const parts = text.trim().split(/\s+/)
  return parts.length > 1 && parts.every((part) => part.length >= 3) ? parts : [parts.join('')]
}

/** The roles in which these units stand together: several who lead are each answerable (分办), one alone is sole. */
export function rolesOf(units: readonly { name: string; part: Part }[]): NamedUnit[] {
  const first = units.filter(({ name }, index) => units.findIndex((other) => other.name === name) === index)
  const leading = first.filter(({ part }) => part === 'lead')
  const assisted = first.some(({ part }) => part === 'co')
  const leads: AssignmentRole = leading.length > 1 || first.some(({ part }) => part === 'separate') ? 'separate' : assisted ? 'lead' : 'sole'
  return first.map(({ name, part }) => ({ name, role: part === 'lead' ? leads : part }))
}

/** The unit that a name of a ledger means, or null. */
export type Resolve = (name: string, place: string) => string | null

/** Units with their roles; two names of one unit are one. */
export function resolvedUnits(units: readonly { name: string; part: Part }[], place: string, resolve: Resolve): { unitId: string; role: AssignmentRole }[] {
  const named = units.map(({ name, part }) => ({ name: resolve(name, place) ?? name, part }))
  return rolesOf(named).map(({ name, role }) => ({ unitId: name, role }))
}

/**
 * What a unit of another place is called here. 交通局 of 沙河市 and 交通局 of 柳江区 are two units, so the place
 * is written after a name that does not begin with it; `nameInLedger` takes it off again for the export.
 */
export const nameHere = (name: string, place: string) => (place === '' || name.startsWith(place) ? name : `${name}（${place}）`)
export const nameInLedger = (name: string, place: string) => {
  const mark = `（${place}）`
  return place !== '' && name.endsWith(mark) && !name.startsWith(place) ? name.slice(0, -mark.length) : name
}

export type UnitIndex = { byName: ReadonlyMap<string, string>; byShortName: ReadonlyMap<string, readonly string[]>; ownPlace: string }
export function unitIndex(units: readonly KnownUnit[], ownPlace: string): UnitIndex {
  const byName = new Map(units.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)))
  for (const { id, name } of units) byName.set(name, id)
  const byShortName = new Map<string, string[]>()
  for (const { id, name } of units.filter(({ name }) => !name.includes('（'))) {
    const short = shortName(name, ownPlace)
    byShortName.set(short, [...(byShortName.get(short) ?? []), id])
  }
  return { byName, byShortName, ownPlace }
}

/**
 * The unit that a ledger means: by name, by another name; of our own place also without its 县 or 青岚县 before it,
 * or shortened as everybody shortens it, if that fits one unit only. `guessed` is to be shown to the person.
 */
export function findUnit(name: string, place: string, units: UnitIndex): { id: string; guessed: boolean } | null {
  const exact = units.byName.get(nameHere(name, place))
  if (exact) return { id: exact, guessed: false }
  if (place !== '') return null
  const short = shortName(name, units.ownPlace)
  const same = units.byShortName.get(short) ?? []
  if (same.length > 0) return same.length === 1 ? { id: same[0]!, guessed: false } : null
  const near = [...units.byShortName].flatMap(([full, ids]) => (isShortFor(short, full) ? ids : []))
  return near.length === 1 ? { id: near[0]!, guessed: true } : null
}

/** 青岚县 and its level before a name say nothing within 青岚县; another level does. */
function shortName(name: string, ownPlace: string): string {
  const level = ownPlace.slice(-1)
  const prefix = [ownPlace, level].find((one) => one && name.startsWith(one) && name.length > one.length + 1)
  return prefix ? name.slice(prefix.length) : name
}

/** 住建局 is short for 住房和城乡建设局, 云溪镇 for 云溪镇人民政府: the same beginning, its characters in their order. */
function isShortFor(short: string, full: string): boolean {
  if (short.length < 3 || short[0] !== full[0]) return false
  let at = 0
  for (const character of full) if (character === short[at]) at += 1
  return at === short.length
}

/** Under which system a new unit stands, by its name; the office can move it. */
export function systemOfUnit(name: string): string {
  if (/监察委|监委/.test(name)) return 'supervisory'
  if (/法院/.test(name)) return 'court'
  if (/检察院/.test(name)) return 'procuratorate'
  return /^.{0,8}(县|市|区|州|省|镇|乡)?(党委|组织部|宣传部|统战部|政法委|编办|妇联|团委|工会|残联)/.test(name) ? 'party' : 'government'
}
