import { z } from 'zod'
import { day, text } from '@/lib/needs'
import { Phone } from '@/lib/people/person'

/** By which way a deputy was in touch. */
export const TALK_WAYS = ['visit', 'phone', 'message', 'meeting'] as const
export type TalkWay = (typeof TALK_WAYS)[number]

const ticked = z.union([z.literal('on'), z.literal('')]).optional().transform((value) => value === 'on')
const upTo = (max: number, what: string) => z.string().trim().max(max, `${what}最多 ${max} 个字。`).default('')

const who = { name: text(2, 30, '称呼'), phone: Phone.default(''), address: upTo(100, '住址'), village: text(2, 40, '村或者社区') }

/** Nobody is written down without having agreed to it (个人信息保护法). */
export const PairInput = z.object({ deputyId: z.string().min(1, '选一位代表。').max(64), ...who, since: day, consent: ticked })
  .refine(({ consent }) => consent, { path: ['consent'], message: '先征得本人同意，再登记。' })
export type PairInput = z.infer<typeof PairInput>

/** What is left empty stays as it was: the form does not show it, and whoever fills it in need not know it. */
export const ChangeInput = z.object({ ...who, name: upTo(30, '称呼') })
export type ChangeInput = z.infer<typeof ChangeInput>

export const EndInput = z.object({ endedOn: day, reason: text(2, 200, '原因') })

export const TalkInput = z.object({
  on: day, way: z.enum(TALK_WAYS, '选怎样联系的。'), text: text(2, 1_000, '谈了什么'),
  /** It is a matter to be handled: it goes on as an opinion, with the name and the number where the person agrees. */
  asOpinion: ticked, withName: ticked,
})
export type TalkInput = z.infer<typeof TalkInput>
/** `key`: the page's own for this one entry; sent twice, kept once. */
export type TalkTarget = { id: string; key: string }

export const ChainInput = z.object({ leader: text(2, 30, '联系领导'), leaderPost: upTo(40, '职务'), chair: text(2, 30, '乡镇人大主席'), chairPost: upTo(40, '职务'), since: day })
export type ChainInput = z.infer<typeof ChainInput>

/** After so many days without a word, a household stands among those to be asked after. */
export const QUIET_DAYS = 90
