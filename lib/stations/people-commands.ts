import type { z } from 'zod'
import { appendEvent } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import type { Actor } from '@/lib/policy'
import { missing, refuse } from '@/lib/settings/allowed'
import { changingStation } from './commands'
import type { DeputiesInput, RuleInput, StaffInput } from './input'
import { stationRefusals } from './words'

/** What hangs on a station is added and taken away one piece at a time, each with its event. */
const changes = (actor: Actor, id: string, now: Date, action: string, work: (tx: Tx, congressId: string) => Promise<Record<string, unknown>>): Promise<Outcome> =>
  transact(async (tx) => {
    const { capacity, congressId } = await changingStation(tx, actor, id)
    const detail = await work(tx, congressId)
    await appendEvent(tx, { kind: 'station', recordId: id, action, capacity, detail }, actor, now)
  })

export const addStaff = (actor: Actor, id: string, { duty, name }: z.infer<typeof StaffInput>, now: Date) =>
  changes(actor, id, now, 'addStaff', async (tx) => {
    if (await tx.stationStaff.count({ where: { stationId: id, duty, name } })) refuse(stationRefusals.staffThere)
    await tx.stationStaff.create({ data: { stationId: id, duty, name, position: await tx.stationStaff.count({ where: { stationId: id } }) } })
    return { duty, name }
  })

export const removeStaff = (actor: Actor, id: string, staffId: string, now: Date) =>
  changes(actor, id, now, 'removeStaff', async (tx) => {
    const row = (await tx.stationStaff.findFirst({ where: { id: staffId, stationId: id } })) ?? missing()
    await tx.stationStaff.delete({ where: { id: staffId } })
    return { duty: row.duty, name: row.name }
  })

export const addRule = (actor: Actor, id: string, { title, text }: z.infer<typeof RuleInput>, now: Date) =>
  changes(actor, id, now, 'addRule', async (tx) => {
    await tx.stationRule.create({ data: { stationId: id, title, text, position: await tx.stationRule.count({ where: { stationId: id } }) } })
    return { title }
  })

export const removeRule = (actor: Actor, id: string, ruleId: string, now: Date) =>
  changes(actor, id, now, 'removeRule', async (tx) => {
    const row = (await tx.stationRule.findFirst({ where: { id: ruleId, stationId: id } })) ?? missing()
    await tx.stationRule.delete({ where: { id: ruleId } })
    return { title: row.title }
  })

/** Deputies of the current term by name, or a whole group. Whoever belongs already changes their part. A name that is nobody's, or two people's, is said. */
export const addDeputies = (actor: Actor, id: string, { part, groupId, names }: z.infer<typeof DeputiesInput>, now: Date) =>
  changes(actor, id, now, 'addDeputies', async (tx, congressId) => {
    const term = await tx.term.findFirst({ where: { congressId }, orderBy: { number: 'desc' }, select: { id: true } })
    const among = { congressId, termId: term?.id ?? '', status: { not: 'ended' } }
    const found = await tx.deputy.findMany({ where: { ...among, OR: [...(groupId ? [{ groupId }] : []), { person: { name: { in: names } } }] }, select: { id: true, groupId: true, person: { select: { name: true } } } })
    for (const name of names) {
      const many = found.filter(({ person }) => person.name === name).length
      if (many === 0) refuse(stationRefusals.noDeputy(name))
      if (many > 1) refuse(stationRefusals.twoDeputies(name))
    }
    if (found.length === 0) refuse(stationRefusals.emptyGroup)
    for (const { id: deputyId } of found) await tx.stationDeputy.upsert({ where: { stationId_deputyId: { stationId: id, deputyId } }, create: { stationId: id, deputyId, part }, update: { part } })
    return { part, deputies: found.map(({ person }) => person.name) }
  })

export const removeDeputy = (actor: Actor, id: string, deputyId: string, now: Date) =>
  changes(actor, id, now, 'removeDeputy', async (tx) => {
    const row = (await tx.stationDeputy.findFirst({ where: { stationId: id, deputyId }, include: { deputy: { select: { person: { select: { name: true } } } } } })) ?? missing()
    await tx.stationDeputy.delete({ where: { stationId_deputyId: { stationId: id, deputyId } } })
    return { deputies: [row.deputy.person.name] }
  })
