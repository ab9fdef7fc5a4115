'use server'

import { after } from 'next/server'
import { z } from 'zod'
import { anAction } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'
import { remapRoster, startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster } from '@/lib/rosters/queries'
import { ROSTER_KINDS } from '@/lib/rosters/roster'

export const upload = anAction({ name: 'people.import', permission: 'people.manage', bound: z.object({ kind: z.enum(ROSTER_KINDS) }), needs: z.object({}) }, async ({ actor, bound, form, circumstances }) => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { message: '还没有选文件。', fields: { file: '选一个 xlsx 或者 csv 文件。' } }
  const answer = await uploadRoster(actor, bound.kind, { name: file.name, content: Buffer.from(await file.arrayBuffer()) }, circumstances.now)
  if (!answer.ok) return { message: '这个文件还不能导入。', fields: { file: answer.message } }
  return { done: true, to: paths.people(`import/${answer.value}`) }
})

const choices = z.object({
  intent: z.enum(['check', 'import']),
  readings: z.array(z.string().max(40)).max(200),
  parts: z.array(z.string().max(80)).default([]),
  offered: z.array(z.string().max(80)).default([]),
})

/** Checks a roster anew as its columns are now chosen, or imports it: only what was checked exactly so is imported. */
export const settle = anAction({ name: 'people.import', permission: 'people.manage', bound: z.object({ id: z.uuid() }), needs: choices }, async ({ actor, bound: { id }, input, circumstances }) => {
  const run = await findRoster(actor, id)
  if (!run) return { refused: { why: 'missing' } }
  const leftOut = input.offered.filter((name) => !input.parts.includes(name)).sort()
  const asChecked = same(input.readings, run.mapping.readings) && same(leftOut, [...run.mapping.leftOut].sort())
  if (input.intent === 'check' || !asChecked) {
    const answer = await remapRoster(actor, id, { readings: input.readings, leftOut }, circumstances.now)
    return answer.ok ? { done: true, to: `${paths.people(`import/${id}`)}?checked=1` } : { message: answer.message }
  }
  const started = await startRoster(actor, id, circumstances.now)
  if (!started.ok) return { refused: started.message }
  after(started.value)
  return { done: true, to: paths.people(`import/${id}`) }
})

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((value, index) => value === other[index])
