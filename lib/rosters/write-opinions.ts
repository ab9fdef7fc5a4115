import { textDigest } from '@/lib/opinions/codes'
import { lastCount, opinionNumber } from '@/lib/opinions/numbers'
import { withoutSpeaker } from '@/lib/opinions/scrub'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { indexOf, seal } from '@/lib/platform/seal'
import { orderedIds } from '@/lib/ledgers/ids'
import { chunksOf } from '@/lib/rosters/history'
import { insertAnswers, insertOpinions, type AnswerRow, type OpinionHistoryRow } from '@/lib/rosters/insert-opinions'
import type { OpinionFacts } from '@/lib/rosters/read-opinion'
import { placeOf, type OpinionChange, type WantedOpinion, type WeighedOpinions } from '@/lib/rosters/weigh-opinions'
import { piecesOf } from '@/lib/suggestions/search'

type Writing = { congressId: string; now: Date; tell: (written: number) => Promise<unknown> }

/**
 * Writes a ledger of opinions as history: closed, marked as imported, without one event of its own, for nobody here took
 * a step in it. It lies on no desk and runs late nowhere. What it repeats stands before it.
 */
export async function writeOpinions(tx: Tx, { creates, changes, mains }: WeighedOpinions, { congressId, now, tell }: Writing): Promise<void> {
  const nextId = orderedIds(now)
  const inTime = [...creates].sort((one, other) => one.facts.takenAt.getTime() - other.facts.takenAt.getTime() || one.facts.row - other.facts.row)
  const numberOf = await numbering(tx, congressId, inTime)
  const ids = new Map([...mains, ...inTime.map(({ key }) => [key, nextId()] as const)])
  const first = [...inTime.filter(({ mainKey }) => mainKey === null), ...inTime.filter(({ mainKey }) => mainKey !== null)]
  let written = 0
  for (const chunk of chunksOf(first)) {
    await insertOpinions(tx, chunk.map((one) => rowOf(one, { congressId, id: ids.get(one.key)!, number: numberOf(one), mainId: one.mainKey && ids.get(one.mainKey)! })))
    await insertAnswers(tx, chunk.flatMap(({ key, facts }) => answerOf(facts, { id: nextId(), opinionId: ids.get(key)! })))
    await tell((written += chunk.length))
  }
  for (const change of changes) {
    await alter(tx, change, ids, nextId)
    written += 1
  }
  await tell(written)
}

/** In the order of time, after those that the year has already. */
async function numbering(tx: Tx, congressId: string, wanted: readonly WantedOpinion[]): Promise<(one: WantedOpinion) => string> {
  const counts = new Map<string, number>()
  const numbers = new Map<WantedOpinion, string>()
  for (const one of wanted) {
    const year = one.facts.takenOn.slice(0, 4)
    const count = (counts.get(year) ?? (await lastCount(tx, congressId, year))) + 1
    counts.set(year, count)
    numbers.set(one, opinionNumber(year, count))
  }
  return (one) => numbers.get(one)!
}

const endOf = ({ answeredOn, answer, takenOn }: OpinionFacts) => answeredOn ?? (answer ? takenOn : null)

function rowOf({ facts, key, stationId, unitId }: WantedOpinion, { congressId, id, number, mainId }: { congressId: string; id: string; number: string; mainId: string | null }): OpinionHistoryRow {
  const { text, channel, takenOn, takenAt, name, phone, address, category = '', grade = null, answeredOn = null, unit = '' } = facts
  const place = placeOf(facts)
  return {
    id, congressId, number, channel, stationId, text, place, category, route: unit ? (unitId ? 'unit' : 'higher') : null, unitId, body: unitId ? '' : unit, grade, joinedIntoId: mainId,
    nameSealed: name ? seal(name) : null, phoneSealed: phone ? seal(phone) : null, phoneIndex: phone ? indexOf(phone) : null, addressSealed: address ? seal(address) : null,
    textIndex: textDigest(facts.said), keyIndex: key, externalNumber: facts.number || null, receivedAt: takenAt, receivedOn: takenOn, answeredOn, closedOn: endOf(facts), pieces: piecesOf(`${text} ${place} ${number}`),
  }
}

const answerOf = ({ answer, unit, answeredOn, takenOn }: OpinionFacts, { id, opinionId }: { id: string; opinionId: string }): AnswerRow[] =>
  answer ? [{ id, opinionId, text: answer, by: unit ?? '承办单位', at: new Date(`${answeredOn ?? takenOn}T00:00:00+08:00`) }] : []

/** Writes only what the row says; what was forgotten of a person is not brought back. */
async function alter(tx: Tx, { known, wanted }: OpinionChange, ids: ReadonlyMap<string, string>, nextId: () => string): Promise<void> {
  const { facts, stationId, unitId, mainKey } = wanted
  const { text, channel, takenOn, takenAt, name, phone, address, category, grade, answeredOn, unit, answer } = facts
  const place = facts.place ? withoutSpeaker(facts.place, facts) : undefined
  const person = known.erasedAt ? {} : {
    ...(name ? { nameSealed: seal(name) } : {}), ...(phone ? { phoneSealed: seal(phone), phoneIndex: indexOf(phone) } : {}), ...(address ? { addressSealed: seal(address) } : {}),
  }
  const { count } = await tx.opinion.updateMany({
    where: { id: known.id, imported: true, version: known.version },
    data: {
      text, channel, place, category, grade, answeredOn, ...person, textIndex: textDigest(facts.said), receivedOn: takenOn, receivedAt: takenAt, closedOn: endOf(facts) ?? undefined, stationId: stationId ?? undefined,
      ...(unit ? { unitId, body: unitId ? '' : unit, route: unitId ? 'unit' : 'higher' } : {}), ...(mainKey ? { joinedIntoId: ids.get(mainKey) } : {}), version: { increment: 1 },
    },
  })
  if (count === 0) throw new Refused({ why: 'movedOn' })
  await tx.$executeRaw`UPDATE opinion SET search = array_to_tsvector(${piecesOf(`${text} ${place ?? known.place} ${known.number}`)}::text[]) WHERE id = ${known.id}`
  const [row] = answerOf(facts, { id: nextId(), opinionId: known.id })
  if (row && answer !== known.answers[0]?.text) {
    await tx.opinionAnswer.deleteMany({ where: { opinionId: known.id } })
    await insertAnswers(tx, [row])
  }
}
