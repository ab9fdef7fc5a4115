'use server'

import { after } from 'next/server'
import { z } from 'zod'
import { remapLedger, startImport, uploadLedger } from '@/lib/ledgers/commands'
import { READINGS } from '@/lib/ledgers/field'
import { findRun } from '@/lib/ledgers/queries'
import { anAction, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

/** Takes a file in and leads to what importing it would do. */
export const upload = anAction(
  { name: 'suggestion.import', permission: 'suggestion.import', bound: noBound, needs: z.object({}) },
  async ({ actor, form, circumstances }) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return { message: '还没有选文件。', fields: { file: '请选一个 xlsx 或者 csv 文件。' } }
    const answer = await uploadLedger(actor, { name: file.name, content: Buffer.from(await file.arrayBuffer()) }, circumstances)
    if (!answer.ok) return { message: '这个文件还不能导入。', fields: { file: answer.message } }
    return { done: true, to: paths.importSuggestions(answer.value.id) }
  },
)

const choices = z.object({
  intent: z.enum(['check', 'import']),
  readings: z.array(z.enum(READINGS)).max(200),
  placeless: z.string().trim().max(40, '地方名最多 40 字。'),
  units: z.array(z.string()).default([]),
  offered: z.array(z.string()).default([]),
})

/** Checks a ledger anew as its columns are now chosen, or imports it: only what was checked exactly so is imported. */
export const settle = anAction(
  { name: 'suggestion.import', permission: 'suggestion.import', bound: z.object({ id: z.string() }), needs: choices },
  async ({ actor, bound: { id }, input, circumstances }) => {
    const run = await findRun(actor, id)
    if (!run) return { refused: { why: 'missing' } }
    const leftOut = input.offered.filter((name) => !input.units.includes(name))
    const { mapping } = run
    const asChecked = same(input.readings, mapping.readings) && input.placeless === mapping.placeless && same(leftOut.sort(), [...mapping.leftOut].sort())
    if (input.intent === 'check' || !asChecked) {
      const answer = await remapLedger(actor, id, { readings: input.readings, placeless: input.placeless, leftOut }, circumstances)
      return answer.ok ? { done: true, to: `${paths.importSuggestions(id)}?checked=${asChecked ? 'same' : input.intent}` } : { message: answer.message }
    }
    const started = await startImport(actor, id, circumstances)
    if (!started.ok) return { refused: started.message }
    after(() => started.value.finished)
    return { done: true, to: paths.importSuggestions(id) }
  },
)

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((value, index) => value === other[index])
