import { ENDED } from '@/lib/assignments/assignment'
import type { Assignment } from '@/lib/assignments/assignment'
import { assignmentLife } from '@/lib/assignments/decide'
import { beginPart } from '@/lib/assignments/begin'
import { numbersFrom } from '@/lib/assignments/letter'
import { claimNext } from '@/lib/assignments/letter-number'
import { textFor } from '@/lib/merges/letter-text'
import { retimeMain } from '@/lib/merges/dates'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/db'
import { systemOf } from '@/lib/policy'
import { reckonFor } from '@/lib/rulebook/order'
import { under, type Circumstances } from '@/lib/rulebook/circumstances'
import { stepWithin } from '@/lib/suggestions/commands'
import { holdMatter, type Matter } from '@/lib/suggestions/matter'
import { meet, partStep } from '@/lib/suggestions/meetings'
import type { Planned } from '@/lib/suggestions/plan'
import { ENDS } from '@/lib/suggestions/suggestion'

// 并案: what is merged rides along. Each keeps its own life, clock, letter and evaluation; the units of the main do the work of all.
// The main is always held before those that ride on it, in the order of their ids.

type Held = { id: string; congressId: string }

/** Brings everything that rides on a suggestion to where the suggestion is. Does nothing where nothing rides, so any step may call it. */
export async function follow(tx: Tx, { id, congressId }: Held, circumstances: Circumstances): Promise<void> {
  const riders = await tx.suggestion.findMany({ where: { mergedIntoId: id }, orderBy: { id: 'asc' }, select: { id: true } })
  if (riders.length === 0) return
  const system = systemOf(congressId)
  const main = await holdMatter(tx, system, id, circumstances)
  for (const [position, rider] of riders.entries()) {
    const held = await holdMatter(tx, system, rider.id, circumstances)
    if (!held.suggestion.rides) continue
    if (ENDS.includes(main.suggestion.state)) await part(tx, held, 'sameUnits', circumstances)
    else await align(tx, { main, riderId: rider.id, position: position + 1 }, circumstances)
  }
  await retimeMain(tx, await holdMatter(tx, system, id, circumstances), circumstances)
}

const isOpen = ({ state }: Assignment) => !ENDED.includes(state)
/** Who only reads the main (参阅) does no work of it, for what rides on it either. */
const works = ({ role }: Assignment) => role !== 'reference'
const openParts = ({ assignments }: Matter) => assignments.filter(isOpen)
const sameAs = (part: Assignment) => (other: Assignment) => other.unitId === part.unitId && other.role === part.role

type Riding = { main: Matter; riderId: string; position: number }

async function align(tx: Tx, { main, riderId, position }: Riding, circumstances: Circumstances): Promise<void> {
  const system = systemOf(main.row.congressId)
  const reread = () => holdMatter(tx, system, riderId, circumstances)
  const wanted = openParts(main).filter(works)
  const isHandled = ['handling', 'replied'].includes(main.suggestion.state)
  const plan = (parts: readonly Assignment[]) => ({ plan: parts.map(({ unitId, role }): Planned => ({ unitId, role })), instruction: '' }) as never // roles as the main's own plan was checked
  if (isHandled) await makeRoom(tx, await reread(), wanted, circumstances)
  let rider = await reread()
  const missing = () => wanted.filter((part) => !openParts(rider).some(sameAs(part)))
  if (isHandled && rider.suggestion.state === 'accepted' && wanted.length > 0) {
    await stepWithin(tx, system, rider, 'dispatchAlong', plan(missing()), circumstances)
    rider = await reread()
  }
  if (rider.suggestion.state !== 'handling') return

  for (const part of openParts(rider)) {
    const stays = wanted.some(sameAs(part))
    if (part.state === 'riding') {
      if (!stays) await partStep(tx, system, part, 'letGo', {}, circumstances)
    } else if (['assigned', 'handling', 'reviewing'].includes(part.state)) {
      if (stays) await partStep(tx, system, part, 'ride', {}, circumstances)
      else await partStep(tx, system, part, 'relieve', { reason: '并案后由主件的承办单位办理' }, circumstances)
    }
  }
  rider = await reread()
  if (isHandled && missing().length > 0) {
    await stepWithin(tx, system, rider, 'addAlong', plan(missing()), circumstances)
    rider = await reread()
  }
  for (const part of openParts(rider).filter(({ state, role }) => state === 'riding' && role !== 'co')) {
    const leading = wanted.find(sameAs(part))
    if (leading?.state === 'issued') await sendLetter(tx, { main, rider, from: leading, to: part, position }, circumstances)
  }
  await meet(tx, system, riderId, circumstances)
}

/** A unit that has another part here than in the main ends that one: it cannot be on the same suggestion twice. */
async function makeRoom(tx: Tx, rider: Matter, wanted: readonly Assignment[], circumstances: Circumstances): Promise<void> {
  const system = systemOf(rider.row.congressId)
  for (const part of openParts(rider).filter((part) => wanted.some(({ unitId }) => unitId === part.unitId) && !wanted.some(sameAs(part)))) {
    const way = (['relieve', 'stopReading', 'letGo'] as const).find((action) => assignmentLife.refusal(system, action, part) === null)
    if (way) await partStep(tx, system, part, way, { reason: '并案后由主件的承办单位办理' }, circumstances)
  }
}

type Letter = { main: Matter; rider: Matter; from: Assignment; to: Assignment; position: number }

/** The same reply, as a letter of its own to the deputy of this suggestion. */
async function sendLetter(tx: Tx, { main, rider, from, to, position }: Letter, circumstances: Circumstances): Promise<void> {
  const reply = main.row.assignments.find(({ id }) => id === from.id)?.replies.find(({ kind, round, issuedAt }) => kind === 'reply' && round === from.round && issuedAt !== null)
  if (!reply) return
  const { text, resultClass, solved, reason, reportedTo, publicity, publicityReason, contactName, contactPhone, letterNumber, waiver, signedBy } = reply
  const { now, today } = circumstances
  const letter = {
    text: textFor(text, main.row.title, rider.row.title), letterNumber: await claimNext(tx, to, numbersFrom(letterNumber), position), sameAsId: reply.id,
    resultClass, solved, reason, reportedTo, publicity, publicityReason, contactName, contactPhone, waiver, signedBy, savedAt: now, issuedAt: now, issuedOn: today,
  }
  const key = { assignmentId: to.id, round: to.round, kind: 'reply' }
  // A draft that the unit had begun before the merge gives way to the letter.
  await tx.commitment.deleteMany({ where: { reply: { ...key, issuedAt: null } } })
  await tx.reply.upsert({ where: { assignmentId_round_kind: key }, create: { ...key, ...letter, suggestionId: rider.row.id, version: 1 }, update: letter })
  await partStep(tx, systemOf(rider.row.congressId), to, 'issueAlong', {}, circumstances)
}

/** The parts of what rides: there from the start, and nothing to be signed for. */
export async function partsAlong(tx: Tx, { row, suggestion }: Matter, { plan }: { plan: readonly Planned[] }, circumstances: Circumstances): Promise<void> {
  const { now, today } = circumstances
  const system = systemOf(row.congressId)
  const reckoning = reckonFor('signFor', suggestion, under(circumstances, suggestion))
  const made: string[] = []
  for (const { unitId, role } of plan) {
    const limit = { dueOn: reckoning.dueOn, reckoning }
    made.push(await beginPart(tx, row, { unitId, role, state: 'assigned', dispatchedOn: today, ...limit }, { action: 'dispatch', capacity: 'system', actor: system, now }))
  }
  const { assignments } = await holdMatter(tx, system, row.id, circumstances)
  for (const part of assignments.filter(({ id }) => made.includes(id))) await partStep(tx, system, part, 'ride', {}, circumstances)
}

/** Takes a suggestion out of its group: it goes on with the same units, each to sign for it alone, or back to the office. Its own clock runs on. */
export async function part(tx: Tx, { row, suggestion }: Matter, how: 'sameUnits' | 'toDispatch', circumstances: Circumstances): Promise<void> {
  const system = systemOf(row.congressId)
  await tx.suggestion.updateMany({ where: { id: row.id }, data: { mergedIntoId: null, changedAt: circumstances.now, version: { increment: 1 } } })
  if (suggestion.state !== 'handling') return
  const { assignments } = await holdMatter(tx, system, row.id, circumstances)
  for (const part of assignments.filter(({ state }) => state === 'riding')) {
    await partStep(tx, system, part, how === 'sameUnits' ? 'standAlone' : 'letGo', {}, circumstances)
  }
  await meet(tx, system, row.id, circumstances)
}

/** More time for the main is more time for what rides on it. */
export async function extendRiders(tx: Tx, { id, congressId, number }: Held & { number: string | null }, until: string, circumstances: Circumstances): Promise<void> {
  const riders = await tx.suggestion.findMany({ where: { mergedIntoId: id, replyDueOn: { lt: until } }, orderBy: { id: 'asc' }, select: { id: true } })
  for (const rider of riders) {
    const matter = await holdMatter(tx, systemOf(congressId), rider.id, circumstances)
    if (!matter.suggestion.rides || matter.suggestion.state !== 'handling') continue
    await stepWithin(tx, systemOf(congressId), matter, 'extend', { until, why: `随并案的${number ? ` ${number} 号` : '主件'}延期` }, circumstances)
  }
}

/** Tells those whom it concerns; the notice names only what is theirs. */
export const tellOf = (tx: Tx, happened: 'join' | 'take' | 'part' | 'release', { row, suggestion }: Matter, actor: Parameters<typeof tell>[2], now: Date) =>
  tell(tx, { happened: `merge.${happened}`, suggestionId: row.id, parties: suggestion.parties, now }, actor)
