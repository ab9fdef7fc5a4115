import { createHash } from 'node:crypto'
import { listUnits, ownPlaceOf } from '@/lib/ledgers/queries'
import { findUnit, unitIndex } from '@/lib/ledgers/units'
import { keyDigest } from '@/lib/opinions/codes'
import { withoutSpeaker } from '@/lib/opinions/scrub'
import type { Tx, db } from '@/lib/platform/db'
import { indexOf, unseal } from '@/lib/platform/seal'
import { chunksOf } from '@/lib/rosters/history'
import { opinionFault, readOpinion, type OpinionFacts } from '@/lib/rosters/read-opinion'
import type { Fault, Line } from '@/lib/rosters/roster'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** One row that may be written: what it says, under which key it is known again, and whom it means. */
export type WantedOpinion = { facts: OpinionFacts; key: string; stationId: string | null; unitId: string | null; /** The key of the matter it repeats. */ mainKey: string | null }
export type KnownOpinion = Awaited<ReturnType<typeof listKnown>>[number]
export type OpinionChange = { known: KnownOpinion; wanted: WantedOpinion }
export type WeighedOpinions = { total: number; creates: WantedOpinion[]; changes: OpinionChange[]; unchanged: number; faults: Fault[]; /** Matters that stand already, by key, for those that repeat them. */ mains: ReadonlyMap<string, string> }
type Client = Tx | typeof db

const known = {
  id: true, keyIndex: true, imported: true, state: true, version: true, number: true, text: true, place: true, category: true, channel: true, stationId: true, unitId: true, body: true, receivedOn: true, grade: true, answeredOn: true,
  nameSealed: true, phoneIndex: true, addressSealed: true, erasedAt: true, joinedIntoId: true, answers: { orderBy: { at: 'desc' }, take: 1, select: { text: true } },
} as const

async function listKnown(client: Client, congressId: string, keys: readonly string[]) {
  const found = []
  for (const chunk of chunksOf(keys)) found.push(...(await client.opinion.findMany({ where: { congressId, keyIndex: { in: [...chunk] } }, select: known })))
  return found
}

/** Orders that came by the interface for programs: these live here, and no ledger changes them. */
async function listPushed(client: Client, congressId: string, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const chunk of chunksOf(numbers)) {
    const rows = await client.opinion.findMany({ where: { congressId, imported: false, externalNumber: { in: [...chunk] } }, select: { externalNumber: true, number: true } })
    for (const { externalNumber, number } of rows) found.set(externalNumber!, number)
  }
  return found
}

export const opinionKey = (congressId: string, name: string): string => keyDigest(`${congressId}:ledger:${name}`)
/** Without a number of its own, a row is known by its day, its words and who called. */
const nameOf = ({ number, takenOn, said, phone = '', name = '' }: OpinionFacts): string => number || createHash('sha256').update(JSON.stringify([takenOn, said.replace(/\s+/g, ''), phone, name])).digest('hex')

/** What a ledger of opinions would do. Reads only; an empty cell says nothing about what stands. */
export async function weighOpinions(client: Client, congressId: string, lines: readonly Line[], { today, rulebook }: Circumstances): Promise<WeighedOpinions> {
  const faults: Fault[] = []
  const wanted: WantedOpinion[] = []
  const resolve = await resolverOf(client, congressId)
  const seen = new Map<string, number>()
  for (const line of lines) {
    const read = readOpinion(line, { today, rulebook })
    if ('fault' in read) {
      faults.push(read.fault)
      continue
    }
    const { facts } = read
    const key = opinionKey(congressId, nameOf(facts))
    const before = seen.get(key)
    const stationId = facts.station ? resolve.station(facts.station) : null
    if (before !== undefined) faults.push(opinionFault(line, facts.number ? 'number' : 'text', facts.number ? `与第 ${before} 行工单编号相同。` : `与第 ${before} 行完全相同，只导入一次。`, '留下对的一行'))
    else if (facts.station && !stationId) faults.push(opinionFault(line, 'station', '平台里没有这个站点。', '照代表站点里的名称写，或者空着'))
    else wanted.push({ facts, key, stationId, unitId: facts.unit ? resolve.unit(facts.unit) : null, mainKey: facts.sameAs ? opinionKey(congressId, facts.sameAs) : null })
    if (before === undefined) seen.set(key, facts.row)
  }
  return sorted(client, congressId, { total: lines.length, wanted, faults, lines: new Map(lines.map((line) => [line.row, line])) })
}

/** Whoever handled it may read it: a guess is not good enough for that, and stays the words it is. */
const exactly = (found: ReturnType<typeof findUnit>): string | null => (found && !found.guessed ? found.id : null)

async function resolverOf(client: Client, congressId: string) {
  const [units, stations, ownPlace] = await Promise.all([listUnits(client, congressId), client.station.findMany({ where: { congressId }, select: { id: true, name: true } }), ownPlaceOf(congressId, client)])
  const index = unitIndex(units, ownPlace)
  const byName = new Map(stations.map(({ id, name }) => [name, id]))
  return { unit: (name: string) => exactly(findUnit(name, '', index)), station: (name: string) => byName.get(name) ?? null }
}

type Weighing = { total: number; wanted: WantedOpinion[]; faults: Fault[]; lines: ReadonlyMap<number, Line> }

/** New, told anew, the same, or one that lives here already and is left alone. */
async function sorted(client: Client, congressId: string, { total, wanted, faults, lines }: Weighing): Promise<WeighedOpinions> {
  const rows = await listKnown(client, congressId, [...new Set(wanted.flatMap(({ key, mainKey }) => (mainKey ? [key, mainKey] : [key])))])
  const byKey = new Map(rows.map((row) => [row.keyIndex, row]))
  const pushed = await listPushed(client, congressId, wanted.flatMap(({ facts }) => (facts.number ? [facts.number] : [])))
  const mainKeys = new Map(wanted.map((one) => [one.key, one.mainKey]))
  const weighed: WeighedOpinions = { total, creates: [], changes: [], unchanged: 0, faults, mains: new Map(rows.filter(({ joinedIntoId }) => joinedIntoId === null).map(({ keyIndex, id }) => [keyIndex, id])) }
  for (const one of wanted) {
    const line = lines.get(one.facts.row)!
    const stands = byKey.get(one.key)
    const main = mainFault(one, mainKeys, byKey)
    if (pushed.has(one.facts.number)) faults.push(opinionFault(line, 'number', `这一件已经由接口推送进来：${pushed.get(one.facts.number)}，正在平台里办。`, '删去这一行'))
    else if (stands && stands.state !== 'closed') faults.push(opinionFault(line, one.facts.number ? 'number' : 'text', `这一件导入以后又在平台里办着：${stands.number}。导入不改正在办的。`, '删去这一行'))
    else if (main) faults.push(opinionFault(line, 'sameAs', main, '填上主件的工单编号，或者空着'))
    else if (!stands) weighed.creates.push(one)
    else if (isSame(one, stands, byKey)) weighed.unchanged += 1
    else weighed.changes.push({ known: stands, wanted: one })
  }
  return { ...weighed, faults: faults.sort((a, b) => a.row - b.row) }
}

/** A repeated matter stands in this ledger or was imported, and repeats nothing itself. */
function mainFault({ key, mainKey }: WantedOpinion, inFile: ReadonlyMap<string, string | null>, byKey: ReadonlyMap<string, KnownOpinion>): string | null {
  if (mainKey === null) return null
  if (mainKey === key) return '写的是它自己的编号。'
  if (!inFile.has(mainKey) && !byKey.has(mainKey)) return '表里和平台里都没有这个编号。'
  return inFile.get(mainKey) || byKey.get(mainKey)?.joinedIntoId ? '写的那一件自己也是重复件。' : null
}

/** Whether a row says nothing that is not known. Who spoke is not asked about again once it was forgotten. */
export function isSame({ facts, stationId, unitId, mainKey }: WantedOpinion, stands: KnownOpinion, byKey: ReadonlyMap<string, KnownOpinion>): boolean {
  const says = <T>(value: T | undefined | null, held: T | null) => value === undefined || value === null || value === held
  const handled = !facts.unit || (unitId ? stands.unitId === unitId : stands.body === facts.unit)
  const person = stands.erasedAt !== null || (says(facts.name, stands.nameSealed && unseal(stands.nameSealed)) && says(facts.address, stands.addressSealed && unseal(stands.addressSealed)) && (!facts.phone || indexOf(facts.phone) === stands.phoneIndex))
  return (
    facts.text === stands.text && facts.takenOn === stands.receivedOn && facts.channel === stands.channel && handled && person && says(facts.place && placeOf(facts), stands.place) && says(facts.category, stands.category) &&
    says(stationId, stands.stationId) && says(facts.grade, stands.grade) && says(facts.answeredOn, stands.answeredOn) && says(facts.answer, stands.answers[0]?.text ?? null) &&
    (mainKey === null || byKey.get(mainKey)?.id === stands.joinedIntoId)
  )
}

/** Where it is, without who lives there. */
export const placeOf = ({ place = '', name, address }: OpinionFacts): string => withoutSpeaker(place, { name, address })
