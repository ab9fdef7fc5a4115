import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/platform/db'
import { indexOf, seal } from '@/lib/platform/seal'
import { defaultRulebook } from '@/lib/rulebook/default'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { beginDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import { NEIGHBOURS } from '@/lib/sign-in/demo-people'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'
import { gatherCast, type Cast } from './cast'
import { must } from './life'
import { onDay } from './play'

// 岚平县 is fictional too. It shows that every place has its own procedure: what 青岚县 leaves out is in force here.
const REGION = '990722'
const DELEGATIONS = ['河口', '上坪']
const UNITS = ['县水务局', '县教育局', '县住房和城乡建设局']
const NAME = '岚平县代表建议办理办法'

/** The second county of the demo: in session these days, with its few people and units. */
export async function settleNeighbour(at: Date): Promise<{ cast: Cast; units: Map<string, string>; base: Circumstances }> {
  const { today } = await getCircumstances('', at)
  const { id, units } = await db.$transaction((tx) => lay(tx, today))
  const all = await gatherCast(db, id)
  const cast = { ...all, officers: [all.officeHead] } // a small office: its head does everything
  await decide(cast, await getCircumstances(id, at))
  return { cast, units, base: await getCircumstances(id, at) }
}

async function lay(tx: Tx, today: Day) {
  const { id } = await tx.congress.create({ data: { name: '岚平县人民代表大会', shortName: '岚平县人大', level: 'county', regionCode: REGION, path: '', officeName: '常委会代表工作委员会', officePhone: '000-0000 0167' } })
  await tx.congress.update({ where: { id }, data: { path: `${id}/` } })
  const term = await tx.term.create({ data: { congressId: id, number: 17, startsOn: addDays(today, -400) } })
  await tx.sitting.createMany({ data: [{ termId: term.id, number: 1, startsOn: addDays(today, -400), endsOn: addDays(today, -397) }, { termId: term.id, number: 2, startsOn: addDays(today, -2), endsOn: addDays(today, 12) }] })
  const delegations = await tx.delegation.createManyAndReturn({ data: DELEGATIONS.map((name) => ({ termId: term.id, name: `${name}代表团` })) })
  const government = await tx.unit.create({ data: { congressId: id, system: 'government', name: '县人民政府', duties: '全县行政工作' } })
  const units = new Map((await tx.unit.createManyAndReturn({ data: UNITS.map((name) => ({ congressId: id, parentId: government.id, system: 'government', name, aliases: [`岚平${name}`] })) })).map(({ id, name }) => [name, id]))
  await settle(tx, { congressId: id, termId: term.id, delegations, units, since: new Date(`${addDays(today, -400)}T09:00:00+08:00`) })
  return { id, units }
}

type Laid = { congressId: string; termId: string; delegations: { id: string; name: string }[]; units: Map<string, string>; since: Date }

async function settle(tx: Tx, { congressId, termId, delegations, units, since }: Laid): Promise<void> {
  const grants: Prisma.RoleGrantCreateManyInput[] = []
  for (const [index, { name, loginName, post, grants: given }] of NEIGHBOURS.entries()) {
    const phone = `1390001${String(index + 1).padStart(4, '0')}`
    const personId = (await tx.person.create({ data: { id: randomUUID(), name, loginName, createdAt: since, phoneSealed: seal(phone), phoneIndex: indexOf(phone) } })).id
    for (const { role, unit, delegation } of given) {
      const number = `岚平17-${String(index + 1).padStart(4, '0')}`
      const delegationId = delegations.find((one) => one.name === `${delegation}代表团`)?.id
      const deputyId = delegationId ? (await tx.deputy.create({ data: { personId, congressId, termId, delegationId, certificateSealed: seal(number), certificateIndex: indexOf(number), status: 'active' } })).id : null
      if (deputyId && post.endsWith('团长')) await tx.delegation.update({ where: { id: delegationId! }, data: { headId: deputyId } })
      grants.push({ personId, congressId, role, deputyId, unitId: unit ? units.get(unit)! : null, createdAt: since })
    }
  }
  await tx.roleGrant.createMany({ data: grants })
}

/** 复核 by the delegations, 答复审核 by the office, everyone's word before a joint suggestion is withdrawn; nothing is proposed or talked over first. */
async function decide({ officeHead }: Cast, base: Circumstances): Promise<void> {
  const from = addDays(base.today, -60)
  const at = onDay(base, from, 0)
  const document: Rulebook = {
    ...defaultRulebook, name: NAME, withdrawal: { until: 'proposed', joint: 'all' },
    stages: { ...defaultRulebook.stages, recheck: 'delegation', replyCheck: 'office', propose: false, coordinate: false },
  }
  const id = must(await beginDraft(officeHead, { name: NAME, source: 'default' }, at), 'begin rules')
  must(await saveDraft(officeHead, { id, version: 0 }, { name: NAME, note: '建议先由代表团复核；答复先经代工委审核。', document }, at), 'save rules')
  must(await putInForce(officeHead, { id, version: 1, comparedWith: null }, { inForceFrom: from, seen: 'on' }, at), 'put rules in force')
}
