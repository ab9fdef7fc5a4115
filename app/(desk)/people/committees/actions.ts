'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { addCommittee, renameCommittee, restoreCommittee, retireCommittee } from '@/lib/committees/commands'
import { CommitteeInput } from '@/lib/committees/committee'
import { anAction, answerOf, noBound } from '@/lib/platform/action'
import { paths } from '@/lib/platform/paths'

const Target = z.object({ id: z.uuid(), version: z.int() })
const nothing = z.object({})
const shown = () => revalidatePath(paths.people('committees'))

export const add = anAction({ name: 'committee.add', permission: 'people.manage', bound: noBound, needs: CommitteeInput }, async ({ actor, input, circumstances }) => {
  const outcome = await addCommittee(actor, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: `已添加${input.name}。下一步由安全管理员在“人员”里授予“专门委员会”身份。` })
})

export const rename = anAction({ name: 'committee.rename', permission: 'people.manage', bound: Target, needs: CommitteeInput }, async ({ actor, bound, input, circumstances }) => {
  const outcome = await renameCommittee(actor, bound, input, circumstances.now)
  shown()
  return answerOf(outcome, { message: '已改名。' })
})

export const retire = anAction({ name: 'committee.retire', permission: 'people.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await retireCommittee(actor, bound, circumstances.now)
  shown()
  return answerOf(outcome)
})

export const restore = anAction({ name: 'committee.restore', permission: 'people.manage', bound: Target, needs: nothing }, async ({ actor, bound, circumstances }) => {
  const outcome = await restoreCommittee(actor, bound, circumstances.now)
  shown()
  return answerOf(outcome)
})
