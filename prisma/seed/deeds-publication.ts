import { db } from '@/lib/platform/db'
import { prepare, takeStep } from '@/lib/publications/commands'
import { allowedPieces } from '@/lib/publications/content'
import type { InputOf, PublicationAction } from '@/lib/publications/lifecycle'
import { findPrivate } from '@/lib/publications/redact'
import { sourceOf } from '@/lib/publications/source'
import { addDays } from '@/lib/rulebook/days'
import { findMatter } from '@/lib/suggestions/matter'
import { must, type Deed, type Life } from './life'

/** The office lays out whatever both sides allow, and hides what was found. */
export const preparesForPublic = (after: number): Deed => ({
  after,
  take: async (life, at) => {
    const [officer] = life.cast.officers
    const matter = (await findMatter(db, officer!, life.id, at))!
    const source = await sourceOf(db, matter)
    const known = await db.publication.findUnique({ where: { suggestionId: life.id }, select: { version: true } })
    const hidden = findPrivate([source.situation, source.analysis, source.proposal, ...source.replies.map(({ text }) => text)])
    must(await prepare(officer!, { id: life.id, version: known?.version ?? null }, { pieces: allowedPieces(source), hidden }, at), `laying out of ${life.matter.title}`)
  },
})

async function publicationStep<A extends PublicationAction>(life: Life, action: A, input: InputOf<A>, at: Parameters<Deed['take']>[1]): Promise<void> {
  const { id, version } = await db.publication.findUniqueOrThrow({ where: { suggestionId: life.id }, select: { id: true, version: true } })
  const actor = action === 'clear' ? life.cast.officeHead : life.cast.officers[0]!
  must(await takeStep(actor, { id, version, action }, input, at), `${action} of what is shown of ${life.matter.title}`)
}

const aDeed = <A extends PublicationAction>(action: A, input: InputOf<A>) => (after: number): Deed => ({ after, take: (life, at) => publicationStep(life, action, input, at) })

export const clearsForPublic = aDeed('clear', { conclusion: '已逐段看过，没有国家秘密、商业秘密和个人隐私。' })
export const sendsBackFromPublic = aDeed('sendBack', { reason: '答复里有施工队的名称，请遮去以后再审查' })
export const publishes = aDeed('publish', {})
export const takesBack = aDeed('withdraw', { reason: '附近住户提出，文中的门牌能认出是哪一家' })
export const publishesAgain = aDeed('again', {})
/** Laid down for a day that comes so many days later. */
export const plansToPublish = (after: number, days: number): Deed => ({ after, take: (life, at) => publicationStep(life, 'plan', { publishOn: addDays(at.today, days) }, at) })
