import { findHeldOpinion } from '@/lib/opinions/record'
import { briefText } from '@/lib/opinions/subject'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'

/** So many voices make a matter of one thing. */
export const MANY = 3

/** What many say, as the beginning of a supervision topic: how many and about what, never who. */
export async function topicFrom(actor: Actor, id: string, today: string): Promise<{ title: string; reason: string } | null> {
  const held = id ? await findHeldOpinion(db, actor, id, today) : null
  if (!held) return null
  const { row } = held
  const voices = row.riderCount + 1
  return { title: briefText(row.text, 30), reason: `群众反映集中：${voices} 人反映同一件事（群众意见 ${row.number}）。${row.place ? `地点：${row.place}。` : ''}` }
}
