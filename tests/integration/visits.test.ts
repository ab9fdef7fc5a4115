import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { CONSENT_VERSION } from '@/lib/opinions/needs'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { findReception } from '@/lib/receptions/queries'
import { VisitInput } from '@/lib/receptions/visit'
import { takeVisitWithPhotos } from '@/lib/receptions/visit-photos'
import { listVisits, takeVisit } from '@/lib/receptions/visits'
import { aCalendar } from '@/lib/rulebook/calendar'
import { defaultRulebook } from '@/lib/rulebook/default'
import { aCongress, signedIn } from './people-ground'

const at = { now: new Date('2026-06-15T02:00:00Z'), today: '2026-06-15', rulebook: defaultRulebook, calendar: aCalendar() }
let congressId: string
let stationId: string
let liaison: Actor
let host: Actor

async function someone(name: string, role: 'liaison' | 'deputy', more: Partial<Actor>): Promise<Actor> {
  const person = await db.person.create({ data: { name, loginName: `v-${randomUUID().slice(0, 8)}` } })
  const grant = await db.roleGrant.create({ data: { personId: person.id, congressId, role, ...(more.stationId ? { stationId: more.stationId } : {}) } })
  return { personId: person.id, name, sessionId: 's', grantId: grant.id, role, congressId, unitId: null, deputyId: null, mayAct: true, ...more }
}
async function aReception(state: string): Promise<string> {
  const { id } = await db.reception.create({ data: { congressId, stationId, on: '2026-06-15', beginsAt: `0${(await db.reception.count()) % 10}:30`, endsAt: '11:30', createdAt: at.now, hosts: { create: { deputyId: host.deputyId! } } } })
  await db.$executeRaw`UPDATE reception SET state = ${state} WHERE id = ${id}`
  return id
}
const said = (more: object = {}) => VisitInput.parse({ key: randomUUID(), text: `村口的路灯坏了半个月 ${randomUUID().slice(0, 4)}`, ...more })

beforeAll(async () => {
  const congress = await aCongress('青岚县')
  congressId = congress.id
  const region = await db.region.create({ data: { code: '990902', level: 'township', name: '云溪镇', path: '990902/' } })
  stationId = (await db.station.create({ data: { congressId, regionCode: region.code, tier: 'home', name: '云溪镇人大代表之家' } })).id
  liaison = await someone('向若禾', 'liaison', { stationId })
  const person = await db.person.create({ data: { name: '石望山', loginName: `v-${randomUUID().slice(0, 8)}` } })
  const deputy = await db.deputy.create({ data: { personId: person.id, congressId, termId: congress.termId } })
  host = await someone('石望山', 'deputy', { deputyId: deputy.id })
})

test('a visit that a tablet sends again and again, also at once, is one opinion with one number and one code', async () => {
  const id = await aReception('held')
  const visit = said({ deputyId: host.deputyId! })
  const outcomes = [...(await Promise.all([1, 2, 3, 4].map(() => takeVisit(liaison, id, visit, at)))), await takeVisit(liaison, id, visit, at)]
  const taken = outcomes.map((outcome) => (outcome.ok ? `${outcome.value.number} ${outcome.value.code}` : outcome.refusal.why))
  expect(new Set(taken).size).toBe(1)
  const [row] = await db.opinion.findMany({ where: { receptionId: id } })
  expect(row).toMatchObject({ channel: 'reception', stationId, deputyId: host.deputyId, recordedById: liaison.personId })
  expect(await db.event.count({ where: { kind: 'opinion', recordId: row!.id, action: 'receive' } })).toBe(1)
})

test('what was kept on the tablet is still taken when the reception has been recorded meanwhile, and not of one that was never held', async () => {
  const [recorded, announced] = [await aReception('recorded'), await aReception('announced')]
  expect((await takeVisit(liaison, recorded, said(), at)).ok).toBe(true)
  expect(await takeVisit(liaison, announced, said(), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('还没有开始') } })
  expect(await takeVisit(liaison, recorded, said({ deputyId: randomUUID() }), at)).toMatchObject({ ok: false, refusal: { condition: expect.stringContaining('不在这场接待里') } })
})

test('a name and a number are kept only where the visitor agreed, sealed', async () => {
  expect(VisitInput.safeParse({ key: randomUUID(), text: '村口的路灯坏了', phone: '13900001111' }).error?.issues[0]?.message).toContain('要来访人同意')
  const id = await aReception('held')
  await takeVisit(liaison, id, said({ name: '赵大爷', phone: '13900001111', consent: 'on' }), at)
  const row = await db.opinion.findFirstOrThrow({ where: { receptionId: id } })
  expect(row.consentVersion).toBe(CONSENT_VERSION)
  expect(JSON.stringify(row)).not.toMatch(/赵大爷|13900001111/)
})

test('only whoever takes down visits at this station sees them; the deputy who receives does not, and a stranger finds no reception', async () => {
  const id = await aReception('held')
  await takeVisit(liaison, id, said(), at)
  expect((await listVisits(liaison, id))?.length).toBe(1)
  expect(await listVisits(host, id)).toBeNull()
  expect(await takeVisit(host, id, said(), at)).toEqual({ ok: false, refusal: { why: 'forbidden' } })
  const stranger = await signedIn((await aCongress('邻县')).id, 'officer')
  expect([await listVisits(stranger, id), await findReception(stranger, id, at)]).toEqual([null, null])
  expect(await takeVisit(stranger, id, said(), at)).toEqual({ ok: false, refusal: { why: 'missing' } })
})

test('what a visitor showed comes with their words, once however often it is sent; a file that is no photo is refused in words, and the words are taken', async () => {
  const id = await aReception('held')
  const photo = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 90, g: 60, b: 30 } } }).jpeg().toBuffer())
  const formOf = (body: BlobPart, name: string) => {
    const form = new FormData()
    form.append('photos', new File([body], name))
    return form
  }
  const [seen, blind] = [said(), said()]
  for (const _ of [1, 2]) expect(await takeVisitWithPhotos(liaison, id, seen, formOf(photo, 'a.jpg'), at)).toMatchObject({ ok: true, value: { photos: 1 } })
  const outcome = await takeVisitWithPhotos(liaison, id, blind, formOf('不是照片', 'b.jpg'), at)
  expect(outcome).toMatchObject({ ok: true, value: { photos: 0, photoWords: expect.any(String) } })
  const rows = await db.opinion.findMany({ where: { receptionId: id }, orderBy: { number: 'asc' }, select: { _count: { select: { photos: true } } } })
  expect(rows.map(({ _count }) => _count.photos)).toEqual([1, 0])
})
