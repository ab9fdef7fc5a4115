import type { z } from 'zod'
import { shapesBeside, roleIn } from '@/lib/assignments/given-plan'
import { saveReplyDraft } from '@/lib/assignments/reply-drafts'
import { takeStep as takePart } from '@/lib/assignments/commands'
import { assignmentLife } from '@/lib/assignments/decide'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { ENDED, isAnswering } from '@/lib/assignments/assignment'
import { partMoves } from '@/lib/assignments/moves'
import { answerInvitation, inviteCosigner } from '@/lib/cosignatures/commands'
import { merge, unmerge } from '@/lib/merges/commands'
import { db } from '@/lib/platform/db'
import type { Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import { takeStep } from '@/lib/suggestions/commands'
import { suggestionLifecycle, type SuggestionAction } from '@/lib/suggestions/lifecycle'
import { findRecord } from '@/lib/suggestions/queries'
import type { StepField } from '@/lib/suggestions/step-fields'
import type { StepPanel } from '@/lib/suggestions/step-panel'
import { BASICALLY, judges, SATISFIED, UNSATISFIED } from '@/prisma/seed/deeds-author'
import type { Life } from '@/prisma/seed/life'
import type { Random } from '@/prisma/seed/random'

/** Something that somebody may do now, by the name under which it is counted. `sure`: what the page offers must succeed with what the form asks for. */
export type Move = { name: string; sure: boolean; take: () => Promise<Outcome<unknown> | void> }
export type Walker = { random: Random; unitIds: readonly string[]; friends: readonly Life[] }

type Found = Exclude<Awaited<ReturnType<typeof findRecord>>, null | 'invited'>
const WORDS = '走一步看一步，写够字数，说明理由和做法。'
const WITH_A_DAY = ['wish.extension', 'commitment.postpone', 'commitment.keep', 'commitment.finish', 'assignment.recordReply'] // a day may be refused: too late, too early; a reply on paper also for what its class demands

/** Every move that this person has on this record: what the page's forms offer, and the steps that have a page of their own. */
export async function movesOf(life: Life, actor: Actor, walker: Walker, at: Circumstances): Promise<{ found: Found | null; moves: Move[] }> {
  const found = await findRecord(actor, life.id, at)
  if (found === 'invited') return { found: null, moves: ['confirm', 'decline'].map((action) => ({ name: `cosignature.${action}`, sure: true, take: () => answerInvitation(actor, { id: life.id, action: action as 'confirm' }, at) })) }
  if (!found) return { found: null, moves: [] }
  return { found, moves: [...found.steps.panels.filter(({ kind }) => kind !== 'note').map((panel) => ofPanel(panel, actor, found, walker, at)), ...elsewhere(life, actor, found, walker, at), ...inEditor(life, actor, found, at)] }
}

function ofPanel({ kind, id, version, action, fields }: StepPanel, actor: Actor, { matter: { circumstances: { rulebook } } }: Found, { random }: Walker, at: Circumstances): Move {
  const name = `${kind}.${action}`
  const given = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, random, at)]))
  if (name === 'suggestion.refuse') given.consequence = rulebook.refusal.codes.find(({ code }) => code === given.code)?.consequence ?? 'letter'
  const take = () => {
    if (kind !== 'suggestion') {
      const { needs, run } = partMoves[kind][action]! as unknown as { needs: z.ZodType<object>; run: (...given: [Actor, { id: string; version: number }, object, Circumstances]) => Promise<Outcome> } // a table of moves forgets which schema belongs to which
      return run(actor, { id, version }, needs.parse(given), at)
    }
    const step = action as SuggestionAction // panels are made from the table
    return takeStep(actor, { id, version, action: step }, suggestionLifecycle[step].needs.parse(given) as never, at)
  }
  return { name, sure: !WITH_A_DAY.includes(name), take }
}

function valueOf({ kind, name, options = [], optional }: StepField, random: Random, { today }: Circumstances): string {
  if (optional && random.chance(0.5)) return ''
  if (kind === 'choice') return random.pick(options).value
  if (kind === 'tel') return '139 0000 1234'
  if (kind === 'day') return name === 'heldOn' || name === 'happenedOn' ? today : addDays(today, random.int(5, 40))
  return kind === 'line' ? (name === 'number' ? '' : '县交通运输局') : WORDS.repeat(2)
}

const PLANS: readonly string[] = ['prepare', 'propose', 'proposeMore', 'dispatch', 'addUnits']

function elsewhere(life: Life, actor: Actor, found: Found, walker: Walker, at: Circumstances): Move[] {
  const { random, friends } = walker
  const { matter: { suggestion, row }, steps } = found
  const { id, version } = suggestion
  const step = (action: SuggestionAction, input: object = {}) => () => takeStep(actor, { id, version, action }, input as never, at)
  const keys = new Set(steps.now.flatMap(({ key, href }) => (href ? [key] : [])))
  const moves: Move[] = []
  if (keys.has('giveUp')) moves.push({ name: 'suggestion.giveUp', sure: true, take: step('giveUp') })
  if (keys.has('submit')) moves.push({ name: 'suggestion.submit', sure: true, take: step('submit') })
  if (['draft', 'returned'].includes(suggestion.state) && suggestion.parties.authorId === actor.deputyId && life.cosigners[0]) {
    moves.push({ name: 'cosignature.invite', sure: true, take: () => inviteCosigner(actor, { id }, life.cosigners[0]!.deputyId!, at) })
  }
  for (const action of PLANS.filter((one) => keys.has(one))) {
    const plan = planFor(found, walker)
    if (plan) moves.push({ name: `suggestion.${action}`, sure: true, take: step(action as SuggestionAction, { plan, instruction: '' }) })
  }
  if (keys.has('evaluate') || keys.has('lateEvaluate')) {
    for (const judgement of [SATISFIED, BASICALLY, UNSATISFIED]) moves.push({ name: `judges.${judgement.result}`, sure: true, take: () => judges(0, { ...judgement, late: keys.has('lateEvaluate') }).take(life, at) })
  }
  if (keys.has('merge') && row.mergedIntoId) moves.push({ name: 'merge.undo', sure: false, take: () => unmerge(actor, { id, version }, { how: random.pick(['sameUnits', 'toDispatch'] as const), reason: WORDS }, at) })
  if (keys.has('merge') && !row.mergedIntoId) moves.push({ name: 'merge.join', sure: false, take: () => joinFriend(life, friends, actor, version, at) })
  return moves
}

async function joinFriend(life: Life, friends: readonly Life[], actor: Actor, version: number, at: Circumstances): Promise<Outcome | void> {
  const other = await db.suggestion.findFirst({ where: { id: { in: friends.map(({ id }) => id).filter((id) => id !== life.id) }, state: { in: ['accepted', 'handling'] }, mergedIntoId: null }, select: { id: true, version: true } })
  return other ? merge(actor, { id: life.id, version }, [other], { reason: WORDS }, at) : undefined
}

/** A plan of a shape that is possible beside the units that are there, with units that are not. */
function planFor({ matter: { suggestion } }: Found, { random, unitIds }: Walker) {
  const open = suggestion.parts.filter(({ state }) => !ENDED.includes(state))
  const there = new Set(open.map(({ unitId }) => unitId))
  const acting = open.some(({ role }) => role !== 'reference')
  const free = unitIds.filter((id) => !there.has(id))
  const shape = random.pick(shapesBeside(suggestion.parts))
  const wanted = shape === 'joint' || shape === 'separate' ? (acting ? 1 : 2) : 1
  if (free.length < wanted) return null
  return random.take(free, wanted).map((unitId, index) => ({ unitId, role: roleIn(shape, index) }))
}

/** A unit gives a number once. */
let letters = 0
const aLetter = () => ({ letterNumber: `青函〔2026〕${(letters += 1)}号`, signedBy: '谢时雨', waiver: WORDS })

/** What is done on the page of a reply: written by the unit, sent to its head, sent back or signed. */
function inEditor(life: Life, actor: Actor, { matter }: Found, at: Circumstances): Move[] {
  return matter.assignments.flatMap((part) => {
    const open = assignmentLife.openSteps(actor, part).filter((action) => ['submitDraft', 'sendBackDraft', 'sign', 'signWithout', 'signForCheck', 'signWithoutForCheck', 'pass', 'fail'].includes(action))
    const steps = open.map((action): Move => ({ name: `assignment.${action}`, sure: true, take: () => takePart(actor, { id: part.id, version: part.version, action }, assignmentLifecycle[action].needs.parse({ reason: WORDS, fault: 'content', ...aLetter() }) as never, at) }))
    const writes = part.state === 'handling' && isAnswering(part.role) && part.parties.unitIds!.includes(actor.unitId ?? '')
    return writes ? [...steps, { name: 'reply.draft', sure: true, take: () => drafted(life, actor, part, matter, at) }] : steps
  })
}

/** A draft of a class that the record's own rules have, with what that class demands. */
async function drafted(life: Life, actor: Actor, { id, round }: Found['matter']['assignments'][number], { row, circumstances: { rulebook } }: Found['matter'], at: Circumstances): Promise<Outcome<unknown>> {
  const { resultClass, demands } = life.random.pick(rulebook.resultClasses.map(({ code, demands }) => ({ resultClass: code, demands })))
  const known = row.assignments.find((one) => one.id === id)?.replies.find((reply) => reply.kind === 'reply' && reply.round === round)
  const { version = 0 } = (known && (await db.reply.findUnique({ where: { id: known.id }, select: { version: true } }))) ?? {}
  const commitments = demands.includes('commitments') ? [{ text: '年内完成这一段路的硬化', dueOn: addDays(at.today, life.random.int(20, 200)), responsible: '谢时雨' }] : []
  const said = { resultClass, text: WORDS.repeat(4), reason: demands.includes('reason') ? WORDS : '', reportedTo: demands.includes('reportedTo') ? WORDS : '', publicity: 'open' as const, publicityReason: '', contactName: '明远', contactPhone: '139 0000 1234', commitments }
  return saveReplyDraft(actor, { assignmentId: id, version }, said, at)
}
