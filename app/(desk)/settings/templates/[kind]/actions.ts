'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { PAPER_KINDS } from '@/lib/documents/paper'
import { anAction, answerOf } from '@/lib/platform/action'
import { chooseTemplate, uploadTemplate } from '@/lib/templates/commands'
import { templateSaid } from '@/lib/templates/words'

const Kind = z.enum(PAPER_KINDS)

export const upload = anAction({ name: 'template.upload', permission: 'template.manage', bound: z.object({ kind: Kind }), needs: z.object({}) }, async ({ actor, bound: { kind }, form, circumstances }) => {
  const outcome = await uploadTemplate(actor, kind, form.get('file'), circumstances.now)
  if (!outcome.ok && 'file' in outcome) return { fields: { file: outcome.file } }
  refresh()
  return answerOf(outcome, outcome.ok ? { message: templateSaid.taken(kind, outcome.value) } : {})
})

/** An earlier version again, or the built-in form. */
export const choose = anAction({ name: 'template.use', permission: 'template.manage', bound: z.object({ kind: Kind, number: z.int().positive().nullable() }), needs: z.object({}) }, async ({ actor, bound, circumstances }) => {
  const outcome = await chooseTemplate(actor, bound, circumstances.now)
  refresh()
  return answerOf(outcome, { message: bound.number === null ? templateSaid.reset : templateSaid.used(bound.number) })
})
