import { Prisma } from '@/prisma/generated/client'

/** What is counted of what people said: each name is a list of opinions too. */
export const VOICES = ['received', 'taken', 'answered', 'adopted', 'replied', 'solved'] as const
export type Voice = (typeof VOICES)[number]
const sql = Prisma.sql
/** Of one that was joined to another, what became of that one became of it. */
const ofBoth = (is: (alias: 'o' | 'm') => Prisma.Sql) => sql`(${is('o')} OR EXISTS (SELECT 1 FROM opinion m WHERE m.id = o."joinedIntoId" AND ${is('m')}))`
const set = (column: string) => ofBoth((alias) => Prisma.raw(`${alias}."${column}" IS NOT NULL`))

/** What came of the suggestion that it was written into. */
const written = (is: Prisma.Sql) => ofBoth((alias) => sql`EXISTS (SELECT 1 FROM suggestion s WHERE s.id = ${Prisma.raw(alias)}."suggestionId" AND s."firstRepliedOn" IS NOT NULL AND ${is})`)

/** The condition on the opinion `o` by which it is counted, and listed. */
export const isVoice = (voice: Voice): Prisma.Sql => ({
  received: sql`TRUE`,
  taken: sql`o.state NOT IN ('received', 'declined')`,
  answered: set('answeredOn'),
  adopted: set('suggestionId'),
  replied: written(sql`TRUE`),
  solved: written(sql`s.solved IS TRUE`),
})[voice]

export const voiceWords: Record<Voice, string> = { received: '收到的', taken: '受理的', answered: '答复了本人的', adopted: '写进代表建议的', replied: '写进的建议有了答复的', solved: '写进的建议已解决的' }
