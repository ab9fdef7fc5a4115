import { UNANSWERED } from '@/lib/assignments/assignment'
import { partsOf } from '@/lib/assignments/part-view'
import { withoutProposer } from '@/lib/attachments/shown'
import { isOpen, promisesIn } from '@/lib/commitments/commitment'
import { commitmentView } from '@/lib/commitments/view'
import { callingIt } from '@/lib/congresses/office'
import { askedWords } from '@/lib/cosignatures/words'
import { unseal } from '@/lib/platform/seal'
import { dayOf } from '@/lib/platform/clock'
import { motionOf } from '@/lib/registrations/origin'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { explain } from '@/lib/rulebook/explain'
import { classMark, labelOf } from '@/lib/rulebook/known'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { gradeLabel } from '@/lib/rulebook/satisfaction'
import { endingOf } from '@/lib/suggestions/ending'
import { mayBeWithdrawn } from '@/lib/suggestions/lifecycle'
import type { Matter } from '@/lib/suggestions/matter'
import { dueOf } from '@/lib/suggestions/record-due'
import { stagesOf, type EvaluationView, type RecordView, type ReplyView } from '@/lib/suggestions/record'
import type { EvaluationRow, RecordRows } from '@/lib/suggestions/record-rows'
import { nameless } from '@/lib/suggestions/nameless'
import type { State } from '@/lib/suggestions/suggestion'
import { escalationsOf, roundsOf } from '@/lib/suggestions/rounds'
import { knownTo, OBJECTIONS, plannedWords, timelineOf, type Setting } from '@/lib/suggestions/timeline'
import { turnOf } from '@/lib/suggestions/turn'
import { hidesObjection, isFinalGrade, type Look } from '@/lib/suggestions/view'
import { verdictTones } from '@/lib/suggestions/words'
import { mayMove } from '@/lib/rulebooks/may-move'
import { nameThen, wentOver } from '@/lib/units/name-then'

export type Given = { matter: Matter; rows: RecordRows; look: Look; circumstances: Circumstances }

/** Builds what this reader sees from what was read. Nothing that they may not see goes into it. */
export function viewOf(given: Given): RecordView {
  const { matter: { row, suggestion, assignments }, rows, look, circumstances: { rulebook } } = given
  const setting = settingOf(given)
  const { state, until } = momentOf(given, setting)
  const knownEvents = knownTo(rows.events, setting)
  const known = (at: string) => until === null || at <= until
  const parts = partsOf(given, until)
  const isOwn = (assignmentId: string) => look.unitId !== null && setting.unitOf.get(assignmentId) === look.unitId
  const isOfSystem = (assignmentId: string) => assignments.some(({ id, parties }) => id === assignmentId && Boolean(parties.dispatcherId))
  const named = <T extends { assignmentId: string }>(entry: T) => ({ ...entry, unit: setting.unitNames.get(setting.unitOf.get(entry.assignmentId) ?? '') ?? '', isOwn: isOwn(entry.assignmentId) })
  const requests = rows.requests.filter((request) => look.sees.has('everyRequest') || (look.sees.has('systemsOwn') && isOfSystem(request.assignmentId)) || (isOwn(request.assignmentId) && known(request.askedAt))).map((request) => ({ ...named(request), explained: explainedOf(request) }))
  const disputes = rows.disputes.filter((dispute) => look.sees.has('everyDispute') || (look.sees.has('systemsOwn') && isOfSystem(dispute.assignmentId)) || (look.sees.has('ownDisputes') && isOwn(dispute.assignmentId) && known(dispute.raisedAt))).map(named)
  const objections = look.sees.has('everyObjection') ? rows.objections.map((objection) => ({ ...objection, unit: named(objection).unit, explained: explainedOf(objection) })) : []
  const talks = rows.communications.filter((talk) => look.sees.has('everyTalk') || (isOwn(talk.assignmentId) && known(talk.recordedAt))).map(named)
  const replies = repliesOf(given, until).map((reply) => ({ ...reply, unit: nameThen(setting.moved ?? [], { recordId: reply.assignmentId, unitOf: setting.unitOf, before: ({ on }) => reply.issuedOn < on }) ?? named(reply).unit }))
  const showsNames = setting.proposer !== null
  const promises = promisesIn(row).filter(isOpen).map(({ unitId, state }) => ({ unitId, unitName: setting.unitNames.get(unitId) ?? '', state }))
  const turn = turnOf({ state, dispatcher: row.dispatcher?.name, checksItself: row.dispatcher !== null && row.assignments.some(({ state, checkerId }) => state === 'checking' && checkerId === row.dispatcherId), recheckedBy: suggestion.awaitsRecheck ? (row.screenerId ? '代表团团长' : '大会秘书处') : null }, parts.map(({ unitId, unit, role, state }) => ({ unitId, unitName: unit, role, state })), [...requests, ...objections.map((objection) => ({ ...objection, kind: 'objection' }))].map(({ unit, kind, state }) => ({ unitName: unit, kind, state })), promises)
  const isMine = turn.capacity !== null && look.capacities.includes(turn.capacity) && (turn.unitIds.length === 0 || turn.unitIds.includes(look.unitId ?? ''))
  const onlyKnown = (day: string | null) => (day !== null && (until === null || day <= dayOf(new Date(until))) ? day : null)
  const grade = row.grade && (look.sees.has('gradesAtOnce') || (look.sees.has('gradesWhenFinal') && isFinalGrade(row, { round: row.round, state }))) ? gradeLabel(row.grade, rulebook) : null
  const view: RecordView = {
    id: row.id, version: row.version, title: row.title || '（还没有写标题）', number: row.number, place: row.place,
    series: [row.termNumber && `${row.termNumber} 届`, row.sittingNumber && `${row.sittingNumber} 次会议`].filter(Boolean).join(' '),
    state, round: look.sees.has('people') ? row.round : 1, channel: row.channel as RecordView['channel'], imported: row.imported, isKeyTopic: row.isKeyTopic,
    category: labelOf(rulebook.categories, row.category),
    proposer: {
      names: setting.proposer, kind: row.proposerKind as RecordView['proposer']['kind'], isSecret: row.secretProposer,
      delegation: showsNames ? rows.delegation : null,
      cosigners: showsNames ? cosignersOf(given) : [], cosignerCount: suggestion.parties.cosignerIds?.length ?? 0,
    },
    phone: phoneOf(given, showsNames, parts.some((part) => part.isOwn && UNANSWERED.includes(part.state))),
    origin: {
      motion: motionOf(row.motion), registration: suggestion.registration, receivedOn: receivedOn(given),
      objection: look.sees.has('everyEvent') ? row.registrationObjection : '',
    },
    office: rows.office,
    text: {
      situation: row.situation, analysis: row.analysis, proposal: row.proposal, suggestedUnits: row.suggestedUnits,
      bases: row.formationBasis.map((code) => rulebook.formationBases.find((basis) => basis.code === code)?.label ?? code),
      publicity: row.publicityWish as RecordView['text']['publicity'], publicityWhy: look.sees.has('people') ? row.publicityWhy : '', faceReply: row.faceReplyWish,
    },
    attachments: look.sees.has('attachments') ? attachmentsOf(given, setting, new Set(replies.map(({ id }) => id)), known) : [],
    stages: stagesOf(state, {
      submittedOn: row.submittedOn, acceptedOn: onlyKnown(row.acceptedOn), dispatchedOn: onlyKnown(row.dispatchedOn), repliedOn: onlyKnown(row.repliedOn), closedOn: onlyKnown(row.closedOn),
      evaluatedOn: onlyKnown(row.evaluatedOn), signedOn: onlyKnown(row.assignments.map(({ signedOn }) => signedOn).filter((day) => day !== null).sort()[0] ?? null),
    }, { waits: turn.what && `待${turn.what}`, resultClass: replies.length > 0 ? classMark(row.resultClass, rulebook) : null, grade, lapsed: look.sees.has('people') && !row.imported && row.evaluatedOn === null && rows.evaluations.length === 0 && ['evaluated', 'tracking', 'closed'].includes(state) }),
    turn: { ...callingIt(rows.office.short, { ...turn, also: [...turn.also, ...withdrawing(given, setting)] }), who: turn.capacity === 'author' && setting.proposer ? setting.proposer : callingIt(rows.office.short, turn.who), isMine },
    due: look.isFormer ? null : dueOf(given, parts),
    ending: endingOf(given, state, knownEvents),
    batch: row.batch && !look.isFormer && (look.sees.has('notes') || (row.dispatchedOn !== null && look.sees.has('people'))) ? { id: row.batch.id, title: row.batch.title } : null,
    rules: look.sees.has('notes') && row.submittedOn && !row.imported ? { name: rulebook.name, newer: mayMove(row, given.circumstances) } : null,
    planned: look.sees.has('notes') && state === 'accepted' ? plannedWords(row.plan, setting.unitNames) : null,
    parts, requests, disputes, objections, talks,
    opinions: replies.filter(({ kind }) => kind === 'coOpinion'), replies: replies.filter(({ kind }) => kind === 'reply'),
    ...(look.sees.has('people') ? { rounds: roundsOf(row.round, replies, knownEvents), escalations: escalationsOf(knownEvents) } : { rounds: [], escalations: [] }),
    timeline: timelineOf(rows.events, setting).map((entry) => ({ ...entry })), notes: look.sees.has('notes') ? rows.notes : [],
    isConcerned: look.sees.has('people'), isFormer: look.isFormer, seesNotes: look.sees.has('notes'),
  }
  return setting.mayName ? view : nameless(view, [rows.author?.name, ...rows.deputies.map(({ name }) => name)])
}

const explainedOf = ({ dueOn, reckoning }: { dueOn: string | null; reckoning: Reckoning | null }) => (dueOn && reckoning ? explain(reckoning) : null)

function settingOf({ matter: { row, suggestion }, rows, look, circumstances: { today } }: Given): Setting {
  const unitOf = new Map(row.assignments.map(({ id, unitId }) => [id, unitId]))
  for (const { unitId, replies } of row.assignments) for (const { commitments } of replies) for (const { id } of commitments) unitOf.set(id, unitId)
  for (const { id, assignmentId } of [...rows.requests, ...rows.disputes, ...rows.objections, ...rows.communications]) unitOf.set(id, unitOf.get(assignmentId) ?? '')
  const moved = wentOver(rows.events)
  const mayName = !row.secretProposer || look.sees.has('secretProposer')
  const written = row.proposerKind === 'delegation' ? (rows.delegation ?? rows.author?.name) : rows.author?.name
  return {
    look, office: rows.office.short, state: row.state, promises: new Map(row.assignments.flatMap(({ replies }) => replies.flatMap(({ commitments }) => commitments.map(({ id, text }) => [id, text] as const)))), number: row.number, today, unitOf, requests: rows.requests,
    checkers: new Map(row.assignments.map(({ id, checkerId }) => [id, checkerId])),
    mayName, proposer: mayName ? (written ?? (row.proposerText || '提出人不详')) : null,
    unitNames: new Map([...moved.map(({ fromUnitId, from }) => [fromUnitId, from] as const), ...rows.units.map(({ id, name }) => [id, name] as const)]), moved,
    leadUnitId: suggestion.parties.leadUnitIds?.[0] ?? null,
  }
}

/** The state that this reader knows of, and until when they look: a former unit looks on the day its part ended. */
function momentOf({ matter: { row }, rows, look }: Given, setting: Setting): { state: State; until: string | null } {
  if (hidesObjection(look, row.state)) {
    const objected = rows.events.findLast(({ kind, action }) => kind === 'suggestion' && OBJECTIONS.includes(action))
    return { state: (objected?.from ?? 'replied') as State, until: null }
  }
  if (!look.isFormer) return { state: row.state as State, until: null }
  const known = knownTo(rows.events, setting)
  const last = known.findLast(({ kind, to }) => kind === 'suggestion' && to !== null)
  return { state: (last?.to ?? 'handling') as State, until: known.at(-1)?.at ?? null } // states in events were written from the table
}

/** A joint suggestion that may be withdrawn any moment: between the deputies and the office, and before anybody goes on with it. */
function withdrawing({ matter: { row, suggestion }, look }: Given, { proposer }: Setting): string[] {
  const isAsked = suggestion.asksConsent && mayBeWithdrawn(suggestion) && look.sees.has('everyEvent')
  return isAsked ? [askedWords(proposer ?? '领衔代表', { reason: row.withdrawalReason, awaited: suggestion.consentsAwaited })] : []
}

function cosignersOf({ matter: { suggestion }, rows }: Given): string[] {
  const ids = new Set(suggestion.parties.cosignerIds)
  return rows.deputies.filter(({ id }) => ids.has(id)).map(({ name }) => name)
}

function attachmentsOf({ matter: { row }, rows }: Given, { mayName }: Setting, replies: ReadonlySet<string>, known: (at: string) => boolean): RecordView['attachments'] {
  const there = rows.attachments.filter(({ createdAt, commitmentId }) => commitmentId === null && known(createdAt))
  const own = there.filter(({ replyId }) => replyId === null)
  const shown = [...(mayName ? own : withoutProposer(own, row)), ...there.filter(({ replyId }) => replyId !== null && replies.has(replyId))]
  return shown.map(({ id, replyId, isSealed, name, size }) => ({ id, replyId, isSealed, name, size }))
}

/** The day on which the signed original came to the office, for those whom it concerns. */
function receivedOn({ rows, look }: Given): string | null {
  const day = rows.events.find(({ kind, action }) => kind === 'suggestion' && action === 'register')?.detail.receivedOn
  return look.sees.has('people') && typeof day === 'string' ? day : null
}

/** The deputy's own number: for a unit only while its part is open, and never where secrecy was asked. */
function phoneOf({ rows, look }: Given, showsNames: boolean, hasOpenPart: boolean): string | null {
  const sealed = rows.author?.phoneSealed
  if (!sealed || !showsNames || !look.sees.has('phone')) return null
  return look.unitId === null || hasOpenPart ? unseal(sealed) : null
}

function repliesOf({ matter: { row, suggestion }, rows, look, circumstances: { rulebook, today } }: Given, until: string | null): ReplyView[] {
  const maySee = (reply: { kind: string }, unitId: string) => reply.kind === 'reply' || look.sees.has('opinions') || unitId === look.unitId
  const gradeOf = (replyId: string, round: number) =>
    rows.evaluations.filter((given) => given.replyId === replyId && given.round >= round && (look.sees.has('gradesAtOnce') || (look.sees.has('gradesWhenFinal') && isFinalGrade(given, suggestion)))).at(-1) ?? null
  const term = { number: row.termNumber, isOver: rows.termEndsOn !== null && rows.termEndsOn < today }
  return row.assignments.flatMap(({ id: assignmentId, unitId, replies }) =>
    replies
      .filter((reply) => reply.issuedAt !== null && maySee(reply, unitId) && (until === null || reply.issuedAt <= new Date(until)))
      .map((reply) => ({
        id: reply.id, assignmentId, unit: '', isOwn: unitId === look.unitId, round: reply.round, kind: reply.kind as ReplyView['kind'],
        resultClass: classMark(reply.resultClass, rulebook), classLabel: rulebook.resultClasses.find(({ code }) => code === reply.resultClass)?.label ?? '',
        text: reply.text, reason: reply.reason, reportedTo: reply.reportedTo, waiver: look.sees.has('opinions') || unitId === look.unitId ? reply.waiver : '',
        publicity: reply.publicity, contact: look.sees.has('people') ? [reply.contactName, reply.contactPhone].filter(Boolean).join('，') : '',
        letterNumber: reply.letterNumber, signedBy: reply.signedBy, issuedOn: reply.issuedOn ?? '', recorded: reply.recordedOn,
        commitments: reply.commitments.map((promise) => commitmentView(promise, { today, term, entries: rows.promised, evidence: rows.attachments, isOwn: unitId === look.unitId, seesProgress: look.sees.has('progress') })),
        along: rows.along.filter(({ letterId }) => letterId === reply.id).map((promise) => ({ ...commitmentView(promise, { today, term, entries: rows.promised, evidence: [], isOwn: false, seesProgress: look.sees.has('progress') }), isFollowed: unitId === look.unitId })),
        evaluation: evaluationOf(gradeOf(reply.id, reply.round), rulebook),
      })),
  ).sort((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.round - b.round)
}

function evaluationOf(row: EvaluationRow | null, { satisfaction: { axes, grades } }: Rulebook): EvaluationView | null {
  if (!row) return null
  const marks = axes.map((axis) => ({ axis: axis.label, grade: grades.find(({ code }) => code === row.marks[axis.code]) }))
  return { reason: row.reason, isLate: row.isLate, evaluatedAt: row.evaluatedAt, recorded: row.recordedOn, grades: marks.flatMap(({ axis, grade }) => (grade ? [{ axis, label: grade.label, tone: verdictTones[grade.verdict] }] : [])) }
}
