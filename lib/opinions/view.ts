import { callingIt, OFFICE } from '@/lib/congresses/office'
import { listAlike, type AlikeOpinion } from '@/lib/opinions/alike'
import { contactMask, type ContactMask } from '@/lib/opinions/contact'
import { listPhotos, mayAddPhotos, MOST_PHOTOS } from '@/lib/opinions/photos'
import { findHeldOpinion, type HeldOpinion } from '@/lib/opinions/record'
import { findShown, wordsToShow } from '@/lib/opinions/showing'
import { stepsOf } from '@/lib/opinions/steps'
import { toldOf } from '@/lib/opinions/telling'
import { listRiders } from '@/lib/opinions/riders'
import { opinionActionWords, opinionChannelWords, opinionRouteWords, opinionTurn } from '@/lib/opinions/words'
import { wayWords, type Way } from '@/lib/opinions/ways'
import type { OpinionChannel } from '@/lib/opinions/opinion'
import { textToPass } from '@/lib/opinions/passing'
import { listReceivers } from '@/lib/clients/queries'
import { db } from '@/lib/platform/db'
import type { Beyond } from '@/lib/platform/newest'
import { can, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { standing } from '@/lib/rulebook/due'
import { explain } from '@/lib/rulebook/explain'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { remindedWords } from '@/lib/timers/words'
import { UNDER_THE_PEN } from '@/lib/suggestions/drafts'
import { wentOverWords } from '@/lib/units/words'

const HOUSE = ['station', 'townOffice', 'office', 'officeHead']

/** One opinion as its page shows it, with what this reader may do. */
export async function findOpinionPage(actor: Actor, id: string, circumstances: Circumstances, riderBeyond: Beyond = {}) {
  const held = await findHeldOpinion(db, actor, id, circumstances.today)
  if (!held) return null
  const { row, opinion } = held
  const mayCompare = can(actor, 'opinion.readAlike', opinion.parties)
  const mayShow = can(actor, 'opinion.show', opinion.parties) && !['declined', 'withdrawn'].includes(opinion.state)
  const [contact, photos, riders, alike, answers, offered, events, toShow, told] = await Promise.all([
    contactMask(actor, id, opinion.parties, circumstances.today), listPhotos(id), listRiders(id, row.riderCount, riderBeyond),
    mayCompare ? listAlike(actor, { text: row.text, place: row.place, exceptId: id }) : Promise.resolve([]),
    db.opinionAnswer.findMany({ where: { opinionId: id }, orderBy: { at: 'desc' }, select: { id: true, at: true, by: true, text: true } }),
    offeredTo(actor, held, circumstances),
    can(actor, 'opinion.readTimeline', opinion.parties) ? timelineOf(id) : Promise.resolve([]),
    mayShow ? toShowOf(id) : null,
    can(actor, 'opinion.readMask', opinion.parties) ? toldOf(id) : null,
  ])
  return { row, opinion, contact: contact as ContactMask | null, photos, photosLeft: mayAddPhotos(actor, held) ? MOST_PHOTOS - photos.length : 0, riders, alike: alike as AlikeOpinion[], answers, events, toShow, told, now: nowOf(held, circumstances, callingIt(actor.office, OFFICE)), steps: stepsOf(actor, opinion, { ...offered, alike }), channel: opinionChannelWords[row.channel as OpinionChannel] }
}
/** The words that everyone reads, or those to begin from. */
async function toShowOf(id: string) {
  const shown = await findShown(id)
  return { isShown: shown !== null, words: shown ? { text: shown.text, answer: shown.answer } : await wordsToShow(id) }
}

export type OpinionPageView = NonNullable<Awaited<ReturnType<typeof findOpinionPage>>>

function nowOf({ row, opinion }: HeldOpinion, { today, calendar }: Circumstances, office: string) {
  const house = row.station?.name ?? office
  const turn = opinionTurn(opinion.state, { unit: row.unit?.name, deputy: row.deputy?.person.name, body: row.body, house }, opinion.route)
  const reckoning = row.reckoning as Reckoning | null // written by writeStep and receive only
  const due = row.dueOn ? { on: row.dueOn, ...standing(row.dueOn, today, { startOn: reckoning?.startOn ?? null, unit: reckoning?.unit ?? 'workingDay', calendar }), explained: reckoning ? explain(reckoning) : null } : null
  const declined = opinion.state === 'declined' && row.declinedFor ? wayWords[row.declinedFor as Way].where : null
  return { turn, due, declined, routed: row.route ? opinionRouteWords[row.route as keyof typeof opinionRouteWords] : null }
}

/** What the forms of the steps offer to choose from; asked only of those who may need it. */
async function offeredTo(actor: Actor, { row, opinion }: HeldOpinion, { rulebook }: Circumstances) {
  const mayRoute = (opinion.state === 'accepted' && can(actor, 'opinion.routeToUnit', opinion.parties)) || (opinion.route === 'deputy' && can(actor, 'opinion.forward', opinion.parties))
  const mayAdopt = ['accepted', 'routed'].includes(opinion.state) && can(actor, 'opinion.adopt', opinion.parties)
  const mayPass = opinion.state === 'adopted' && row.suggestion !== null && can(actor, 'opinion.pass', opinion.parties)
  const [units, deputies, drafts, toPass, outside] = await Promise.all([
    mayRoute ? db.unit.findMany({ where: { congressId: row.congressId, retiredAt: null }, orderBy: { name: 'asc' }, take: 300, select: { id: true, name: true } }) : [],
    mayRoute ? db.deputy.findMany({ where: { congressId: row.congressId, status: 'active', ...(row.stationId ? { OR: [{ id: row.deputyId ?? '' }, { stations: { some: row.station?.townCode ? { station: { townCode: row.station.townCode } } : { stationId: row.stationId } } }] } : { id: row.deputyId ?? '' }) }, orderBy: { person: { name: 'asc' } }, take: 100, select: { id: true, person: { select: { name: true } } } }) : [],
    mayAdopt ? db.suggestion.findMany({ where: { authorId: actor.deputyId ?? '', state: { in: [...UNDER_THE_PEN] } }, orderBy: { changedAt: 'desc' }, take: 8, select: { id: true, title: true } }) : [],
    mayPass ? textToPass(db, row.suggestion!.id) : '',
    mayRoute ? listReceivers(row.congressId) : [],
  ])
  return {
    categories: rulebook.categories.map(({ code, label }) => ({ value: code, label })), category: row.category,
    units: units.map(({ id, name }) => ({ value: id, label: name })), deputies: deputies.map(({ id, person }) => ({ value: id, label: person.name })),
    toPass, outside,
    drafts: drafts.map(({ id, title }) => ({ value: id, label: title || '（还没有标题的草稿）' })),
  }
}

const beside: Record<string, string> = { receive: '反映', fold: '又收到一次同样的', showContact: '查看联系方式', addPhotos: '添了照片', erase: '删除联系方式', show: '公开', hide: '不再公开' }

/** What happened, newest first. */
async function timelineOf(id: string): Promise<{ key: string; at: Date; title: string; note: string | null }[]> {
  const events = await db.event.findMany({ where: { kind: { in: ['opinion', 'reminder', 'succession'] }, recordId: id, result: 'done' }, orderBy: { seq: 'desc' }, select: { seq: true, kind: true, action: true, actorName: true, capacity: true, at: true, detail: true } })
  return events.map(({ seq, kind, action, actorName, capacity, at, detail }) => {
    if (kind === 'reminder') return { key: String(seq), at, title: remindedWords(action, '') ?? action, note: null }
    if (kind === 'succession') return { key: String(seq), at, title: wentOverWords(detail as Record<string, unknown>), note: null } // written by lib/units/hand-over.ts only
    const words = Object.hasOwn(opinionActionWords, action) ? opinionActionWords[action as keyof typeof opinionActionWords].happened : (beside[action] ?? action)
    const given = detail as Record<string, unknown>
    const note = ['reason', 'words', 'instruction'].map((name) => given[name]).find((said) => typeof said === 'string' && said !== '')
    const who = capacity === 'system' ? '' : capacity === 'constituent' ? '反映人' : HOUSE.includes(capacity) ? `${actorName} ` : actorName
    return { key: String(seq), at, title: `${who}${words}`, note: typeof note === 'string' ? note : null }
  })
}
