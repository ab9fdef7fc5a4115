import { documentsOf, readKey } from '@/lib/documents/kinds'
import { noticeOf, paperOf } from '@/lib/documents/queries'
import type { Paper } from '@/lib/documents/paper'
import { fileName } from '@/lib/documents/served'
import { toWord } from '@/lib/documents/word'
import type { Entry } from '@/lib/documents/zip'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findSuggestion, type Found } from '@/lib/suggestions/queries'

/** Those of the chosen suggestions that this person may read, in the order of the choice. */
export async function readChosen(actor: Actor, ids: readonly string[], circumstances: Circumstances): Promise<Found[]> {
  const found: Found[] = []
  for (const id of new Set(ids)) {
    const one = await findSuggestion(actor, id, circumstances)
    if (one && one !== 'invited') found.push(one)
  }
  return found
}

/** Every document of every one of them, a folder each, and one notice about all that were given out. */
export async function* documentFiles(found: readonly Found[], write: (paper: Paper) => Promise<Buffer> = toWord): AsyncGenerator<Entry> {
  const notice = found.length > 1 ? noticeOf(found) : null
  if (notice) yield { name: '交办通知（全部）.docx', content: await write(notice) }
  for (const one of found) {
    const folder = fileName([one.view.number ?? '未编号', one.view.title].join(' ')).slice(0, 40).trim() + (one.view.number ? '' : ` ${one.view.id.slice(-6)}`)
    const names = new Map<string, number>()
    for (const { key, label } of documentsOf(one.view)) {
      const paper = paperOf(one, readKey(key)!)
      const times = (names.get(label) ?? 0) + 1
      names.set(label, times)
      if (paper) yield { name: `${folder}/${fileName(label)}${times > 1 ? ` ${times}` : ''}.docx`, content: await write(paper) }
    }
  }
}
