import { codeDigest, typedCode } from '@/lib/opinions/codes'
import { eraseContact } from '@/lib/opinions/contact'
import { gradingStep, opinionLife } from '@/lib/opinions/decide'
import { takeOpinionStep } from '@/lib/opinions/commands'
import { OPINION_ENDS, type OpinionGrade, type OpinionState } from '@/lib/opinions/opinion'
import { findHeldOpinion } from '@/lib/opinions/record'
import { opinionActionWords } from '@/lib/opinions/words'
import type { TellWay } from '@/lib/opinions/tell-ways'
import { wayWords, type Way } from '@/lib/opinions/ways'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { Outcome } from '@/lib/platform/transact'
import { constituentOf } from '@/lib/policy'
import { explain } from '@/lib/rulebook/explain'
import type { Reckoning } from '@/lib/rulebook/reckoning'
import { countTry, takeBack, type Brake } from '@/lib/sign-in/throttle'
import { stateWords } from '@/lib/suggestions/words'
import type { State } from '@/lib/suggestions/suggestion'
import { getCircumstances } from '@/lib/settings/queries'

/** Wrong codes: ten a minute from one place, and so many in all that guessing 80 bits would outlast us. */
const OWN_BRAKE: Brake = { tries: 10, windowSeconds: 60, blockSeconds: 120 }
const ALL_BRAKE: Brake = { tries: 600, windowSeconds: 60, blockSeconds: 30 }

export type LookedUp = { ok: true; opinionId: string } | { ok: false; words: string }

/** Finds what a code leads to. Every try counts before it is looked at; a right one is taken back. */
export async function lookUp(typed: string, address: string): Promise<LookedUp> {
  const [own, all] = [`progress:${address}`, 'progress:all']
  if (!env.NO_RATE_LIMIT) {
    for (const [key, brake] of [[own, OWN_BRAKE], [all, ALL_BRAKE]] as const) {
      const { allowed, minutesLeft } = await countTry(key, brake)
      if (!allowed) return { ok: false, words: `查得太多，${minutesLeft} 分钟后可以再试。` }
    }
  }
  const code = typedCode(typed)
  const found = code && (await db.opinionCode.findUnique({ where: { digest: codeDigest(code) }, select: { opinionId: true } }))
  if (!found) return { ok: false, words: '没有找到。查询码是四组、每组四个字母或者数字，请照着再填一遍；丢了可以到联络站去问。' }
  await Promise.all([takeBack(own, OWN_BRAKE), takeBack(all, ALL_BRAKE)])
  return { ok: true, opinionId: found.opinionId }
}

export type ProgressStep = { key: string; at: Date; words: string }
/** What the person who spoke sees: how far it is and what was answered; nothing of who they are. */
export type Progress = {
  id: string; version: number; number: string; state: OpinionState; today: string
  /** The beginning of their own words, to know it again. */
  said: string
  station: string | null; stationPhone: string
  steps: ProgressStep[]
  answers: { key: string; at: Date; by: string; text: string }[]
  declined: { where: string; words: string } | null
  /** How far the deputy's suggestion is. */
  suggestion: string | null
  grade: OpinionGrade | null
  dueOn: string | null
  /** How that day was reckoned. */
  explained: string | null
  /** By which way they hear of an answer. */
  tellBy: TellWay
  mayGrade: boolean; mayWithdraw: boolean; mayErase: boolean
}

export async function findProgress(opinionId: string): Promise<Progress | null> {
  const one = await db.opinion.findUnique({ where: { id: opinionId }, select: { congressId: true, tellBy: true, erasedAt: true, nameSealed: true, phoneSealed: true, addressSealed: true } })
  if (!one) return null
  const actor = constituentOf(one.congressId)
  const { today } = await getCircumstances(one.congressId)
  const held = await findHeldOpinion(db, actor, opinionId, today)
  if (!held) return null
  const { row, opinion } = held
  const [events, answers] = await Promise.all([
    db.event.findMany({ where: { kind: 'opinion', recordId: opinionId, result: 'done' }, orderBy: { seq: 'asc' }, select: { seq: true, action: true, at: true, detail: true } }),
    db.opinionAnswer.findMany({ where: { opinionId }, orderBy: { at: 'desc' }, select: { id: true, at: true, by: true, text: true } }),
  ])
  const open = opinionLife.openSteps(actor, opinion)
  const declinedWords = events.findLast(({ action }) => action === 'decline' || action === 'declineAlong')?.detail as { words?: string } | undefined
  const written = row.suggestion ?? row.joinedInto?.suggestion
  const told = (action: string) => (action === 'receive' ? '收到您反映的事' : Object.hasOwn(opinionActionWords, action) ? opinionActionWords[action as keyof typeof opinionActionWords].told : '')
  return {
    id: row.id, version: opinion.version, number: row.number, state: opinion.state, today,
    said: row.text.length > 60 ? `${row.text.slice(0, 60)}…` : row.text,
    station: row.station?.name ?? null, stationPhone: row.station?.phone ?? '',
    steps: events.flatMap(({ seq, action, at }) => (told(action) ? [{ key: String(seq), at, words: told(action) }] : [])).reverse(),
    answers: answers.map(({ id, ...answer }) => ({ key: id, ...answer })),
    declined: opinion.state === 'declined' && row.declinedFor ? { where: wayWords[row.declinedFor as Way].where, words: declinedWords?.words ?? '' } : null,
    suggestion: written && opinion.state !== 'accepted' ? (written.state === 'draft' ? '代表正在写' : stateWords[written.state as State].label) : null, // written by writeStep only, from the table
    grade: row.grade as OpinionGrade | null,
    dueOn: OPINION_ENDS.includes(opinion.state) || opinion.state === 'answered' ? null : opinion.dueOn,
    explained: row.reckoning ? explain(row.reckoning as Reckoning) : null, // written by writeStep and receive only
    tellBy: one.tellBy as TellWay, // a check keeps the column's words
    mayGrade: open.includes('grade'), mayWithdraw: open.includes('withdraw'),
    mayErase: one.erasedAt === null && Boolean(one.nameSealed ?? one.phoneSealed ?? one.addressSealed),
  }
}

type Own = { id: string; version: number }
const asPerson = async (id: string) => {
  const { congressId } = await db.opinion.findUniqueOrThrow({ where: { id }, select: { congressId: true } })
  return { actor: constituentOf(congressId), circumstances: await getCircumstances(congressId) }
}

/** The person's own grade; of one form the unsatisfied becomes a step of its own. */
export async function gradeOwn({ id, version }: Own, { grade, words }: { grade: OpinionGrade; words: string }): Promise<Outcome> {
  const { actor, circumstances } = await asPerson(id)
  const action = gradingStep(grade)
  return takeOpinionStep(actor, { id, version, action }, action === 'object' ? { words } : ({ grade, words } as never), circumstances) // narrowed by gradingStep
}

export async function withdrawOwn({ id, version }: Own): Promise<Outcome> {
  const { actor, circumstances } = await asPerson(id)
  return takeOpinionStep(actor, { id, version, action: 'withdraw' }, {}, circumstances)
}

/** 撤回同意: name, telephone and address are deleted at once. */
export async function eraseOwn(id: string): Promise<Outcome> {
  const { actor, circumstances } = await asPerson(id)
  return eraseContact(actor, id, 'asked', circumstances)
}
