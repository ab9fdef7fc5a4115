import { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import { text } from '@/lib/needs'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { allowedAs, missing, refuse } from '@/lib/settings/allowed'
import { isCodeOf, REGION_LEVELS } from './region'

export const RegionInput = z.object({ parentCode: z.string().min(1, '选它在哪里下面。').max(16), code: z.string().trim().toUpperCase().regex(/^[0-9A-Z]{6,16}$/, '代码是 6 到 16 位数字或者字母。'), name: text(2, 40, '名称') })
export const regionRefusals = {
  taken: '这个代码已经有了。',
  lowest: '村和社区下面不再分。',
  outside: '国家标准的代码以上级的代码开头；没有标准代码的地方，写自编代码，里面要有字母，例如 990721A01。',
} as const

/** A region below one of one's own. A code of figures must be the national lists' (G2); a place without one gets a local code with a letter in it. */
export const addRegion = (actor: Actor, { parentCode, code, name }: z.infer<typeof RegionInput>, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'region.add')
    const congress = await tx.congress.findUniqueOrThrow({ where: { id: actor.congressId }, select: { regionCode: true, level: true, shortName: true } })
    const own = { code: congress.regionCode, level: congress.level, name: congress.shortName.replace(/人大$/, ''), path: `${congress.regionCode}/` }
    await tx.region.upsert({ where: { code: own.code }, create: own, update: {} })
    const parent = (await tx.region.findFirst({ where: { code: parentCode, OR: [{ code: own.code }, { path: { contains: `${own.code}/` } }] } })) ?? missing()
    const level = REGION_LEVELS[(REGION_LEVELS as readonly string[]).indexOf(parent.level) + 1] ?? refuse(regionRefusals.lowest)
    const isLocal = !/^\d+$/.test(code)
    if (!isCodeOf(level, code, isLocal) || (!isLocal && !code.startsWith(parentCode))) refuse(regionRefusals.outside)
    const { count } = await tx.region.createMany({ data: [{ code, parentCode, level, name, isLocal, path: `${parent.path}${code}/` }], skipDuplicates: true })
    if (count === 0) refuse(regionRefusals.taken)
    await appendEvent(tx, { kind: 'region', recordId: code, action: 'add', capacity, detail: { name, parentCode } }, actor, now)
  })
