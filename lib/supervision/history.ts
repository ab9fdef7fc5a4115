import { db } from '@/lib/platform/db'
import { actWords, topicEventWords } from '@/lib/supervision/words'

export type TopicEvent = { key: string; at: Date; words: string; note: string }
const SHOWN = 100

/** What happened to a key topic and to what was required for it, newest first. The caller has read the topic already. */
export async function listTopicEvents(id: string): Promise<TopicEvent[]> {
  const required = await db.requirement.findMany({ where: { topicId: id }, select: { id: true }, take: SHOWN })
  const events = await db.event.findMany({
    where: { result: 'done', OR: [{ kind: 'keyTopic', recordId: id }, { kind: 'requirement', recordId: { in: required.map((one) => one.id) } }] },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }], take: SHOWN, select: { seq: true, kind: true, action: true, actorName: true, at: true, detail: true },
  })
  return events.map(({ seq, kind, action, actorName, at, detail }) => ({ key: String(seq), at, words: topicEventWords({ kind, action, detail: kept(detail) }, `${actorName} `), note: noteOf(kept(detail)) }))
}

const kept = (detail: unknown): Record<string, unknown> => (detail ?? {}) as Record<string, unknown> // written by the commands of this noun only

/** What was said with it, in one line: the long texts stand on the page itself. */
function noteOf({ reason, asked, decidedBy, text, answer, kind, place }: Record<string, unknown>): string {
  const act = typeof kind === 'string' && kind in actWords ? [actWords[kind as keyof typeof actWords], place].filter(Boolean).join('，') : ''
  return [act, reason, asked, decidedBy, text, answer].find((said): said is string => typeof said === 'string' && said !== '') ?? ''
}
