import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { answerInvitation } from '@/lib/cosignatures/commands'
import { db } from '@/lib/platform/db'
import { answerRegistration } from '@/lib/registrations/answer-commands'
import { register } from '@/lib/registrations/commands'
import type { RegisteredAs } from '@/lib/registrations/registered-as'
import { must, type Deed } from './life'

let sheet: Promise<Buffer> | undefined
/** A white sheet with grey lines: what a scan is, where nobody real has signed. */
const aScan = () =>
  (sheet ??= sharp({ create: { width: 620, height: 877, channels: 3, background: '#ffffff' } })
    .composite(Array.from({ length: 14 }, (_, line) => ({ input: { create: { width: line === 0 ? 300 : 480, height: 6, channels: 3, background: '#b8b8b8' } }, left: line === 0 ? 160 : 70, top: 90 + line * 48 })))
    .png().toBuffer())

/** The office enters what a deputy signed on paper, or a motion that the presidium has handled as a suggestion. */
export const registers = (after: number, as: RegisteredAs): Deed => ({
  after,
  take: async (life, at) => {
    const { matter: { title, situation, analysis, asks, category, lead }, author, cosigners, cast, isSecret } = life
    const named = ({ name, deputyId }: typeof author) => `${name}（${cast.townOf(deputyId!)}代表团）`
    const common = {
      draftKey: randomUUID(), lead: named(author), cosigners: cosigners.map(named).join('、'), onBehalfOfDelegation: false,
      title, situation, analysis, proposal: asks.map((ask, index) => `${index + 1}．${ask}。`).join('\n'), category, suggestedUnits: lead,
      publicityWish: 'full' as const, publicityWhy: '', secretProposer: isSecret, faceReplyWish: false,
    }
    const motion = { motionNumber: String(life.random.int(3, 30)), motionTitle: title.replace(/建议$/, '议案'), decidedOn: at.today, basis: '大会主席团会议决定' }
    const input = as === 'motion' ? { as, ...common, ...motion } : { as, ...common, receivedOn: at.today, channel: 'outOfSession' as const }
    const body = new Blob([new Uint8Array(await aScan())]).stream()
    const outcome = await register(cast.officers[0]!, input, [{ name: as === 'motion' ? '议案原件.png' : '签名原件.png', body }], at)
    if ('mistakes' in outcome) throw new Error(`registration of ${title}: ${JSON.stringify(outcome.mistakes)}`)
    life.id = must(outcome, 'register').id
  },
})

/** The deputy looks through what was entered for them: it is right, or this is not. */
export const looksThrough = (after = 1, objection = ''): Deed => ({
  after,
  take: async ({ id, author }, at) => {
    const held = await db.suggestion.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
    must(await answerRegistration(author, { ...held, action: objection ? 'object' : 'confirm' }, objection ? { objection } : {}, at), 'looking through')
  },
})

/** The office mends what the deputy pointed at, from the original. */
export const corrects = (after = 1): Deed => ({
  after,
  take: async ({ id, cast }, at) => {
    const { version, title, situation, analysis, proposal } = await db.suggestion.findUniqueOrThrow({ where: { id } })
    must(await answerRegistration(cast.officers[0]!, { id, version, action: 'correct' }, { title, situation, analysis, proposal }, at), 'correction')
  },
})

/** The last of those who are named as cosigners says that it is not their signature. */
export const disowns = (after = 1): Deed => ({
  after,
  take: async ({ id, cosigners }, at) => void must(await answerInvitation(cosigners.at(-1)!, { id, action: 'disown' }, at), 'disowning'),
})
