import type { AssignmentRole } from '@/lib/assignments/assignment'
import { nameOf } from '@/lib/batches/batch'
import { findBatchPage } from '@/lib/batches/queries'
import { organOf } from '@/lib/congresses/office'
import { dispatchNotice } from '@/lib/documents/dispatch-notice'
import type { Paper } from '@/lib/documents/paper'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'

/** The notice of a batch with its annex, as far as this person may read it; null where there is none. Nothing is asked record by record. */
export async function findBatchNotice(actor: Actor, id: string, circumstances: Circumstances): Promise<{ paper: Paper; title: string; count: number } | null> {
  const page = await findBatchPage(actor, id, circumstances, { whole: true })
  const congress = page && (await db.congress.findUnique({ where: { id: actor.congressId }, select: { shortName: true, officeName: true, officePhone: true } }))
  if (!page || !congress) return null
  const { row, items } = page
  const handed = items.flatMap(({ number, title, proposer, units }) => units.map(({ name, role }) => ({
    number: number ?? '', title, proposer, unit: name, role: role as AssignmentRole, dueOn: role === 'co' ? row.coOpinionOn : row.replyOn, // written from the plan's roles only
  })))
  if (handed.length === 0) return null
  const paper = dispatchNotice({
    organ: organOf(congress.shortName, congress.officeName), place: congress.shortName.replace(/人大$/, ''), termNumber: null, sitting: row.kind === 'recess' ? '闭会期间' : '', on: row.dispatchedOn, handed,
    instruction: row.note, contact: congress.officePhone,
  })
  return { paper: { ...paper, number: row.noticeNumber || undefined }, title: nameOf(row), count: items.length }
}
