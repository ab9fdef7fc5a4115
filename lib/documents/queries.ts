import { draftLetter, inChinese as numeral } from '@/lib/assignments/letter'
import { findReplyPage, sourceOf } from '@/lib/assignments/reply-page'
import { consultationPaper, returnPaper, scaleOf } from '@/lib/documents/consultation'
import { coOpinionPaper } from '@/lib/documents/co-opinion'
import { dispatchNotice, type Handed } from '@/lib/documents/dispatch-notice'
import { dispatchedOn, documentsOf, handedOut, keyOf, officeOf, readKey, type Key } from '@/lib/documents/kinds'
import type { Paper } from '@/lib/documents/paper'
import { replyPaper } from '@/lib/documents/reply-letter'
import { suggestionSheet } from '@/lib/documents/suggestion-sheet'
import { talkRecord } from '@/lib/documents/talk-record'
import { orderPaper } from '@/lib/documents/order'
import { findPushes } from '@/lib/supervision/unit-queries'
import { dayOf } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy'
import { classMark } from '@/lib/rulebook/known'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { SECRET } from '@/lib/suggestions/list-row'
import type { RecordView, ReplyView } from '@/lib/suggestions/record'
import { findSuggestion, type Found } from '@/lib/suggestions/queries'

/** A document and the number of the suggestion it is about. */
export type Made = { paper: Paper; number: string | null }

/** One document of a suggestion as this person may have it; null where they may not read what stands in it, or there is none such. */
export async function findPaper(actor: Actor, id: string, written: string, circumstances: Circumstances): Promise<Made | null> {
  const key = readKey(written)
  if (!key) return null
  if (key.kind === 'draft') return findDraftPaper(actor, id, key.of, circumstances)
  const found = await findSuggestion(actor, id, circumstances)
  if (!found || found === 'invited') return null
  const paper = key.kind === 'order' ? await findOrder(actor, found, key.of, circumstances) : paperOf(found, key)
  return paper && { paper, number: found.view.number }
}

async function findDraftPaper(actor: Actor, id: string, assignmentId: string, circumstances: Circumstances): Promise<Made | null> {
  const page = await findReplyPage(actor, { id, assignmentId }, circumstances)
  if (!page || !['handling', 'reviewing', 'checking'].includes(page.part.state)) return null
  const { draft, source, view, rulebook } = page
  return { paper: { ...replyPaper({ source, letter: { ...draftLetter({ ...draft, resultClass: classMark(draft.resultClass || null, rulebook) ?? '' }), letterNumber: page.signed.letterNumber }, commitments: draft.commitments, office: officeOf(view), scale: scaleOf(rulebook) }), name: '答复稿' }, number: view.number }
}

/** 督办单: for whoever sees it among what was urged. */
async function findOrder(actor: Actor, { view }: Found, pushId: string, circumstances: Circumstances): Promise<Paper | null> {
  const push = (await findPushes(actor, view.id, circumstances))?.rows.find(({ id, kind }) => id === pushId && kind !== 'reminder')
  return push ? orderPaper(push, { organ: officeOf(view), phone: view.office.phone }) : null
}

/** A document from a record that was read already. */
export function paperOf(found: Found, key: Key): Paper | null {
  const { view } = found
  if (!documentsOf(view).some((offered) => offered.key === keyOf(key))) return null
  if (key.kind === 'sheet') return suggestionSheet(view)
  if (key.kind === 'notice') return noticeOf([found])
  const talk = key.kind === 'talk' && view.talks.find(({ id }) => id === key.of)
  if (talk) return talkRecord(view, talk)
  const reply = [...view.replies, ...view.opinions].find(({ id }) => id === key.of)
  return reply ? fromReply(found, key, reply) : null
}

function fromReply({ matter, view }: Found, { kind }: Key, reply: ReplyView): Paper | null {
  const source = sourceOf(matter, view, reply)
  const office = officeOf(view)
  const scale = scaleOf(matter.circumstances.rulebook)
  const given = { source, scale, letterNumber: reply.letterNumber, issuedOn: reply.issuedOn, office, officePhone: view.office.phone }
  if (kind === 'reply') return replyPaper({ source, letter: reply, commitments: reply.commitments, office, scale })
  if (kind === 'opinion') return coOpinionPaper({ source, ...reply, leads: view.parts.filter(({ role }) => role === 'lead').map(({ unit }) => unit) })
  if (kind === 'consultation') return consultationPaper(given)
  if (kind === 'return' && reply.evaluation) return returnPaper(given, { ...reply.evaluation, evaluatedOn: dayOf(new Date(reply.evaluation.evaluatedAt)) })
  return null
}

/** One notice about everything that was chosen and given out, with a row for every unit's part; null if nothing was. */
export function noticeOf(found: readonly Found[]): Paper | null {
  const given = found.filter(({ view }) => documentsOf(view).some(({ key }) => key === 'notice'))
  const [first] = given
  if (!first) return null
  const { view, matter: { row } } = first
  const again = given.length === 1 && view.round > 1
  const days = given.map(({ view }) => (again && view.rounds.at(-1)?.asked?.on) || (dispatchedOn(view) ?? '')).sort()
  const instructions = [...new Set(given.flatMap(({ view }) => view.parts.map(({ instruction }) => instruction)).filter(Boolean))]
  return dispatchNotice({
    organ: officeOf(view), place: view.office.congress.replace(/人大$/, ''), sitting: sittingOf(given.map(({ view }) => view), row.sittingNumber), termNumber: row.termNumber,
    on: days.at(-1) ?? null, handed: given.flatMap(({ view }) => handedOf(view, again)), again, instruction: instructions.length === 1 ? instructions[0]! : '', contact: view.office.phone,
  })
}

/** Named only where all came in the same way: a sitting's suggestions and others go out in one notice too. */
const sittingOf = (views: readonly RecordView[], sitting: number | null) =>
  views.every(({ channel, series }) => channel === 'inSession' && series === views[0]?.series) && sitting ? `${numeral(sitting)}次会议` : views.every(({ channel }) => channel === 'outOfSession') ? '闭会期间' : ''

/** A notice goes on to every unit and deputy: no secret name stands in it, whoever takes it. */
const handedOf = (view: RecordView, again: boolean): Handed[] =>
  handedOut(view).filter(({ round }) => !again || round === view.round).map(({ unit, role, due }) => ({ number: view.number ?? '', title: view.title, proposer: (!view.proposer.isSecret && view.proposer.names) || SECRET, unit, role, dueOn: due?.on ?? null }))
