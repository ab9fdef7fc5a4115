import { EmailSettings, GatewaySettings } from '@/lib/messages/channel'
import { choicesOf, whenOf, type When } from '@/lib/messages/choices'
import { hoursOf, type Hours } from '@/lib/messages/hours'
import { CHANNELS, KINDS, type Channel, type Gateway, type Kind } from '@/lib/messages/kinds'
import { maskOf } from '@/lib/people/contact'
import { db } from '@/lib/platform/db'
import { newestFirst, type Beyond, type NewestPage } from '@/lib/platform/newest'
import { unseal } from '@/lib/platform/seal'
import { canAnywhere, type Actor, type Role } from '@/lib/policy'
import { Prisma } from '@/prisma/generated/client'

type Open<S> = { settings: S | null; enabled: boolean; hasSecret: boolean; version: number }
export type DeadRow = { id: string; person: string; address: string | null; channel: Channel; kind: Kind; deadAt: Date; tries: number; answer: string }
export type MessagesPage = { email: Open<EmailSettings>; gateways: Record<Gateway, Open<GatewaySettings>>; hours: Hours; counts: Counts; dead: NewestPage<DeadRow> }
export type Counts = { waiting: number; sent: number; dead: number; last: Date | null }

const PAGE = 20

/** How messages go out here; null for who may not see it. */
export async function findMessages(actor: Actor, asked: Beyond, at: Date): Promise<MessagesPage | null> {
  if (!canAnywhere(actor, 'messages.read')) return null
  const { congressId } = actor
  const [channels, congress, counts, dead] = await Promise.all([
    db.messageChannel.findMany({ where: { congressId } }),
    db.congress.findUniqueOrThrow({ where: { id: congressId }, select: { messageHours: true } }),
    countMessages(congressId, at),
    listDead(congressId, asked),
  ])
  const open = (name: Channel) => {
    const row = channels.find(({ channel }) => channel === name)
    return { kept: row?.settings, enabled: row?.enabled ?? false, hasSecret: Boolean(row?.secretSealed), version: row?.version ?? 0 }
  }
  const gateway = (name: Gateway) => {
    const { kept, ...way } = open(name)
    return { ...way, settings: GatewaySettings.safeParse(kept).data ?? null }
  }
  const { kept: box, ...email } = open('email')
  return { email: { ...email, settings: EmailSettings.safeParse(box).data ?? null }, gateways: { sms: gateway('sms'), work: gateway('work') }, hours: hoursOf(congress.messageHours), counts, dead }
}

async function countMessages(congressId: string, at: Date): Promise<Counts> {
  const week = new Date(at.getTime() - 7 * 86_400_000)
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT (SELECT count(*)::int FROM outbox WHERE "congressId" = ${congressId} AND "sentAt" IS NULL AND "deadAt" IS NULL AND "droppedAt" IS NULL) AS waiting,
      (SELECT count(*)::int FROM outbox WHERE "congressId" = ${congressId} AND "createdAt" > ${new Date(week.getTime() - 7 * 86_400_000)} AND "sentAt" > ${week}) AS sent,
      (SELECT count(*)::int FROM outbox WHERE "congressId" = ${congressId} AND "deadAt" IS NOT NULL) AS dead,
      (SELECT max("sentAt") FROM (SELECT "sentAt" FROM outbox WHERE "congressId" = ${congressId} ORDER BY "createdAt" DESC, id DESC LIMIT 500) newest) AS last`
  return row!
}

/** What could not be delivered, the newest first: whom it was for and by what way, not what it said. */
async function listDead(congressId: string, asked: Beyond): Promise<NewestPage<DeadRow>> {
  const { from, sign, way, limit, toPage } = newestFirst(asked, PAGE)
  const beyond = from ? Prisma.sql`AND (o."deadAt", o.id) ${sign} (SELECT f."deadAt", f.id FROM outbox f WHERE f.id = ${from} AND f."congressId" = ${congressId})` : Prisma.empty
  const found = await db.$queryRaw<(Omit<DeadRow, 'address'> & { sealed: string | null })[]>`
    SELECT o.id, p.name AS person, CASE o.channel WHEN 'email' THEN p."emailSealed" ELSE p."phoneSealed" END AS sealed, o.channel, o.kind, o."deadAt", o.tries, o.answer
    FROM outbox o JOIN person p ON p.id = o."personId"
    WHERE o."congressId" = ${congressId} AND o."deadAt" IS NOT NULL ${beyond} ORDER BY o."deadAt" ${way}, o.id ${way} LIMIT ${limit}`
  const page = toPage(found)
  return { ...page, rows: page.rows.map(({ sealed, ...row }) => ({ ...row, address: row.channel === 'email' ? maskedEmail(sealed) : maskOf(sealed) })) }
}

/** s***@example.cn */
const maskedEmail = (sealed: string | null): string | null => sealed && unseal(sealed).replace(/^(.).*@/, '$1***@')

export type OwnMessages = { email: string; isConfirmed: boolean; phone: string | null; /** of the gateways that are open, what each is called here */ gatewayNames: Partial<Record<Channel, string>>; hasEmail: boolean; choices: { kind: Kind; channel: Channel; when: When }[] }

/** What somebody hears outside in the role they act in, and where it goes. */
export async function getOwnMessages({ personId, congressId, role }: Actor): Promise<OwnMessages> {
  const [person, channels] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { emailSealed: true, emailConfirmedAt: true, phoneSealed: true, messageChoices: true } }),
    db.messageChannel.findMany({ where: { congressId, enabled: true }, select: { channel: true, settings: true } }),
  ])
  const choices = choicesOf(person.messageChoices)
  return {
    email: person.emailSealed ? unseal(person.emailSealed) : '', isConfirmed: person.emailConfirmedAt !== null, phone: maskOf(person.phoneSealed),
    gatewayNames: Object.fromEntries(channels.flatMap(({ channel, settings }) => { const name = GatewaySettings.safeParse(settings).data?.name; return name ? [[channel, name]] : [] })),
    hasEmail: channels.some(({ channel }) => channel === 'email'),
    choices: KINDS.flatMap((kind) => CHANNELS.map((channel) => ({ kind, channel, when: whenOf(choices, { role: role as Role, kind, channel }) }))), // who has a session has a role
  }
}
