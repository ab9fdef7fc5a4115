import type { Actor } from '@/lib/policy'
import type { Outcome } from '@/lib/platform/transact'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { saveDraft, type Target } from '@/lib/rulebooks/commands'
import { readDraft } from '@/lib/rulebooks/draft'
import { findVersion } from '@/lib/rulebooks/queries'
import { About } from '@/lib/rulebooks/version'

/** Reads what the form says over the draft that it was drawn from, and keeps it; or says what is to be mended, field by field. */
export async function keepDraft(actor: Actor, target: Target, form: Record<string, unknown>, circumstances: Circumstances): Promise<Outcome<number> | { fields: Record<string, string> }> {
  const draft = await findVersion(actor, target.id)
  if (!draft) return { ok: false, refusal: { why: 'missing' } }
  if (draft.version !== target.version || draft.state !== 'draft') return { ok: false, refusal: { why: 'movedOn' } }
  const about = About.safeParse(form)
  const read = readDraft(draft.document, form)
  const fields = { ...(about.success ? {} : Object.fromEntries(about.error.issues.map(({ path, message }) => [path.join('.'), message]))), ...(read.ok ? {} : read.fields) }
  if (!about.success || !read.ok) return { fields }
  return saveDraft(actor, target, { ...about.data, document: read.document }, circumstances)
}
