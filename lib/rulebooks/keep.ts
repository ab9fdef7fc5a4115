import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/policy'
import type { Outcome } from '@/lib/platform/transact'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { difference } from '@/lib/rulebook/difference'
import { saveDraft, type Target } from '@/lib/rulebooks/commands'
import { readDraft, type Read } from '@/lib/rulebooks/draft'
import { findVersion, type FullVersion } from '@/lib/rulebooks/queries'
import { codeFor } from '@/lib/rulebooks/row-acts'
import { About } from '@/lib/rulebooks/version'

export const newCode = codeFor(randomUUID)

/** Somebody saved the draft since this form was drawn: their version, and what keeping this form would change of it. */
type Stale = { stale: number; by: string; at: Date; changes: string[] }
type Kept = Outcome<number> | { fields: Record<string, string> } | Stale

/** Reads what the form says over the draft, and keeps it; or says what is to be mended, field by field, or who was quicker. */
export async function keepDraft(actor: Actor, target: Target, form: Record<string, unknown>, circumstances: Circumstances): Promise<Kept> {
  const draft = await findVersion(actor, target.id)
  if (!draft) return { ok: false, refusal: { why: 'missing' } }
  if (draft.state !== 'draft') return { ok: false, refusal: { why: 'movedOn' } }
  const about = About.safeParse(form)
  const read = readDraft(draft.document, form, () => newCode([], 'categories'))
  if (draft.version !== target.version) return stale(draft, about.data, read)
  const fields = { ...(about.success ? {} : Object.fromEntries(about.error.issues.map(({ path, message }) => [path.join('.'), message]))), ...(read.ok ? {} : read.fields) }
  if (!about.success || !read.ok) return { fields }
  return saveDraft(actor, target, { ...about.data, document: read.document }, circumstances)
}

function stale({ version, changedAt, changedByName, document, note }: FullVersion, about: About | undefined, read: Read): Stale {
  const changes = [...(about && about.note !== note ? ['为什么改'] : []), ...(read.ok ? difference(document, { ...read.document, name: about?.name ?? document.name }).map(({ label }) => label) : [])]
  return { stale: version, by: changedByName, at: changedAt, changes }
}
