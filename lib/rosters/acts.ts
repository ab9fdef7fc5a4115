import { after } from 'next/server'
import { z } from 'zod'
import type { Answer } from '@/lib/platform/answer'
import { paths } from '@/lib/platform/paths'
import type { Actor } from '@/lib/policy'
import { remapRoster, startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import type { Kind } from '@/lib/rosters/roster'

/** What the form of an upload leads to, for every kind of table. */
export async function takeTable(actor: Actor, kind: Kind, form: FormData, now: Date): Promise<Answer> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { message: '还没有选文件。', fields: { file: '选一个 xlsx 或者 csv 文件。' } }
  const answer = await uploadRoster(actor, kind, { name: file.name, content: Buffer.from(await file.arrayBuffer()) }, now)
  if (!answer.ok) return { message: '这个文件还不能导入。', fields: { file: answer.message } }
  return { done: true, to: paths.importRoster(kind, answer.value) }
}

export const RosterChoices = z.object({
  intent: z.enum(['check', 'import']),
  readings: z.array(z.string().max(40)).max(200),
  parts: z.array(z.string().max(80)).default([]),
  offered: z.array(z.string().max(80)).default([]),
})

/** Checks a roster anew as its columns are now chosen, or imports it: only what was checked exactly so is imported. */
export async function settleTable(actor: Actor, id: string, input: z.infer<typeof RosterChoices>, now: Date): Promise<Answer> {
  const run = await findRoster(actor, id)
  if (!run) return { refused: { why: 'missing' } }
  const leftOut = input.offered.filter((name) => !input.parts.includes(name)).sort()
  const asChecked = same(input.readings, run.mapping.readings) && same(leftOut, [...run.mapping.leftOut].sort())
  if (input.intent === 'check' || !asChecked) {
    const answer = await remapRoster(actor, id, { readings: input.readings, leftOut }, now)
    return answer.ok ? { done: true, to: `${paths.importRoster(run.kind, id)}?checked=1` } : { message: answer.message }
  }
  const started = await startRoster(actor, id, now)
  if (!started.ok) return { refused: started.message }
  after(started.value)
  return { done: true, to: paths.importRoster(run.kind, id) }
}

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((value, index) => value === other[index])
