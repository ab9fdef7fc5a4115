import { ENDED, isAnswering, type Assignment } from '@/lib/assignments/assignment'
import { assignmentLife } from '@/lib/assignments/decide'
import { nextLetterNumber, numbersFrom, type LetterSource } from '@/lib/assignments/letter'
import { firstFree } from '@/lib/assignments/letter-number'
import { listAttachments, type AttachmentView } from '@/lib/attachments/queries'
import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'
import { callingIt, OFFICE } from '@/lib/congresses/office'
import { db } from '@/lib/platform/db'
import { can, ROLES_OF, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { ResultClass, Rulebook } from '@/lib/rulebook/rulebook'
import type { Matter } from '@/lib/suggestions/matter'
import type { PartView, RecordView } from '@/lib/suggestions/record'
import { findSuggestion } from '@/lib/suggestions/queries'
import { panelOf, type Steps } from '@/lib/suggestions/step-panel'
import { refusalSentence } from '@/lib/words'
import { assignmentActionWords } from '@/lib/assignments/words'

export type ReplyPage = {
  view: RecordView; part: Assignment; shown: PartView
  draft: ReplyDraftInput & { version: number; savedAt: Date | null }
  source: LetterSource; heads: string[]; steps: Steps
  classes: readonly ResultClass[]
  /** The draft that papers can be put to, once it has been kept for the first time, and what is put to it. */
  replyId: string | null; files: readonly AttachmentView[]
  rulebook: Rulebook
  /** 并案: the numbers of those whose deputies get a letter of their own with this reply. */
  alongside: string[]
  /** What its head signed, while it is checked. */
  signed: { letterNumber: string; signedBy: string; waiver: string }
  /** Who checks it, by name. */
  checker: string
}

/** What a unit needs to write, look through and sign its reply; null for anyone else. */
export async function findReplyPage(actor: Actor, { id, assignmentId }: { id: string; assignmentId: string }, circumstances: Circumstances): Promise<ReplyPage | null> {
  const found = await findSuggestion(actor, id, circumstances)
  if (!found || found === 'invited') return null
  const { matter, view, merged } = found
  const part = matter.assignments.find((one) => one.id === assignmentId)
  const shown = view.parts.find((one) => one.id === assignmentId)
  if (!part || !shown || !isAnswering(part.role) || !mayReadDraft(actor, part)) return null
  const replyId = ownDraft(matter, part)?.id ?? null
  return {
    signed: ownDraft(matter, part) ?? { letterNumber: '', signedBy: '', waiver: '' }, checker: part.checkerId ? (matter.row.dispatcher?.name ?? '政府办') : callingIt(actor.office, OFFICE),
    replyId, files: replyId ? await listAttachments(id, replyId) : [],
    view, part, shown, alongside: part.round > 1 ? [] : (merged?.riders ?? []).filter(({ rides }) => rides).map(({ number }) => number ?? ''), draft: draftIn(matter, part, shown, actor), source: sourceOf(matter, view, shown), heads: await headsOf(part.unitId),
    steps: await signingSteps(actor, part, matter.circumstances), classes: matter.circumstances.rulebook.resultClasses, rulebook: matter.circumstances.rulebook,
  }
}

/** The unit's own; while it is checked, also whoever checks it reads it, and nobody else ever does. */
export const mayReadDraft = (actor: Actor, { state, parties }: Assignment) => can(actor, 'assignment.readDraft', parties) || (state === 'checking' && can(actor, 'assignment.readChecked', parties))

const ownDraft = ({ row }: Matter, part: Assignment) =>
  row.assignments.find(({ id }) => id === part.id)!.replies.find(({ kind, round, issuedAt }) => kind === 'reply' && round === part.round && issuedAt === null)

function draftIn(matter: Matter, part: Assignment, { people }: PartView, actor: Actor): ReplyPage['draft'] {
  const reply = ownDraft(matter, part)
  if (!reply) {
    return {
      version: 0, savedAt: null, resultClass: '', text: '', reason: '', reportedTo: '', publicity: matter.circumstances.rulebook.publicity.reply, publicityReason: '',
      contactName: people?.handler ?? actor.name, contactPhone: people?.phone ?? '', commitments: [],
    }
  }
  const { version, savedAt, text, reason, reportedTo, publicityReason, contactName, contactPhone, commitments } = reply
  return {
    version, savedAt, text, reason, reportedTo, publicityReason, contactName, contactPhone, commitments, resultClass: reply.resultClass ?? '',
    publicity: reply.publicity as ReplyDraftInput['publicity'], // written by saveReplyDraft only
  }
}

export function sourceOf({ row }: Matter, view: RecordView, { unit }: Pick<PartView, 'unit'>): LetterSource {
  return {
    organ: unit, congress: view.office.congress, termNumber: row.termNumber, sittingNumber: row.sittingNumber, channel: view.channel, number: view.number, title: view.title,
    proposer: view.proposer, coUnits: view.parts.filter(({ role, state }) => role === 'co' && ![...ENDED, 'waived'].includes(state)).map(({ unit }) => unit),
  }
}

const headsOf = async (unitId: string) => {
  const grants = await db.roleGrant.findMany({ where: { unitId, endedAt: null, role: { in: [...ROLES_OF.unitHead!] }, person: { disabledAt: null } }, select: { person: { select: { name: true } } }, take: 3 })
  return grants.map(({ person }) => person.name)
}

async function signingSteps(actor: Actor, part: Assignment, circumstances: Circumstances): Promise<Steps> {
  const order = part.state === 'checking' ? ['pass', 'fail'] : [part.isChecked ? 'signForCheck' : 'sign', part.isChecked ? 'signWithoutForCheck' : 'signWithout', 'sendBackDraft']
  const actions = assignmentLife.openSteps(actor, part).filter((action) => order.includes(action))
  if (!['reviewing', 'checking'].includes(part.state)) return { panels: [], now: [], refused: [] }
  const last = await db.reply.findFirst({
    where: { kind: 'reply', issuedAt: { not: null }, letterNumber: { not: '' }, assignment: { unitId: part.unitId } }, orderBy: { issuedAt: 'desc' }, select: { letterNumber: true },
  })
  const next = nextLetterNumber(last?.letterNumber ?? null, Number(circumstances.today.slice(0, 4)))
  const letterNumber = next && (await firstFree(db, part, numbersFrom(next), 0))
  const panels = actions.sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((action) =>
    panelOf({ kind: 'assignment', id: part.id, version: part.version, action }, { rulebook: circumstances.rulebook, today: circumstances.today, letterNumber, signedBy: actor.name }),
  )
  const waiting = assignmentLife.waitingSteps(actor, part).filter(({ action }) => action === order[0])
  return {
    panels: callingIt(actor.office, panels),
    now: panels.map(({ key, label, action }) => ({ key, label, href: null, isMain: !['sendBackDraft', 'fail'].includes(action) })),
    refused: callingIt(actor.office, waiting.map(({ action, condition }) => `不能${assignmentActionWords[action].label}：${refusalSentence({ why: 'notYet', condition })}`)),
  }
}
