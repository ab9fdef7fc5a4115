import { scrubbed } from '@/lib/opinions/scrub'
import { hide } from '@/lib/publications/redact'
import type { Content } from '@/lib/publications/content'
import type { db, Tx } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/seal'

type Client = Tx | typeof db
const MOST = 3000

/** What was published of the units' replies: looked over by somebody, with what had to be covered. Null where nothing was. */
async function publishedReplies(client: Client, suggestionId: string): Promise<string | null> {
  const publication = await client.publication.findFirst({ where: { suggestionId, state: 'published' }, select: { content: true } })
  const replies = (publication?.content as Content | undefined)?.replies ?? [] // written by publications/commands.ts only
  return replies.length > 0 ? replies.map(({ unit, text }) => `${unit}答复：${text}`).join('\n\n') : null
}

/**
 * Where the deputy's own words begin: the published text, else the replies that their units gave to the public, without
 * anybody's number and without the names of those who are called in them. It is a draft: nothing of it is told before a deputy agreed.
 */
export async function textToPass(client: Client, suggestionId: string): Promise<string> {
  const published = await publishedReplies(client, suggestionId)
  if (published) return published.slice(0, MOST)
  const { assignments, secretProposer, author, cosignatures } = await client.suggestion.findUniqueOrThrow({
    where: { id: suggestionId },
    select: {
      secretProposer: true, author: { select: { person: { select: { name: true } } } }, cosignatures: { select: { deputy: { select: { person: { select: { name: true } } } } } },
      assignments: { orderBy: { id: 'asc' }, select: { round: true, unit: { select: { name: true } }, replies: { where: { kind: 'reply', issuedAt: { not: null }, publicity: 'open' }, select: { round: true, text: true, contactName: true } } } },
    },
  })
  const people = [...cosignatures.map(({ deputy }) => deputy.person.name), ...(secretProposer && author ? [author.person.name] : [])]
  const texts = assignments.flatMap(({ round, unit, replies }) =>
    replies.filter((reply) => reply.round === round).map(({ text, contactName }) => `${unit.name}答复：${hide(scrubbed(text), [...people, contactName])}`))
  return texts.join('\n\n').slice(0, MOST)
}

/** What is told where no deputy passed anything on in time: what is public, and no word more. */
export async function textWithoutDeputy(client: Client, suggestionId: string): Promise<string> {
  const published = await publishedReplies(client, suggestionId)
  return ['代表把您反映的事写进了建议，现在有了答复。', published ?? '答复的内容还没有公开，要知道结果，请问代表或者联络站。'].join('\n\n').slice(0, MOST)
}

/** Whether an answer that several will read calls one of them by the name they left. */
export async function namesSomeone(client: Client, answer: string, id: string): Promise<boolean> {
  const people = await client.opinion.findMany({ where: { OR: [{ id }, { joinedIntoId: id, state: 'joined' }], nameSealed: { not: null } }, select: { nameSealed: true } })
  return people.some(({ nameSealed }) => {
    const name = unseal(nameSealed!).trim()
    return name.length >= 2 && answer.includes(name)
  })
}
