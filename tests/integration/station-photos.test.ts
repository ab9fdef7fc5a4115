import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { findPublicPhoto, hangPhoto, takeDownPhoto } from '@/lib/stations/photos'
import { aCongress, signedIn } from './people-ground'

const at = now()
let office: Actor
let stranger: Actor
let stationId: string

beforeAll(async () => {
  const congress = await aCongress('青岚县')
  const region = await db.region.create({ data: { code: '990901', level: 'township', name: '云溪镇', path: '990901/' } })
  office = await signedIn(congress.id, 'officer')
  stranger = await signedIn((await aCongress('邻县')).id, 'officer')
  stationId = (await db.station.create({ data: { congressId: congress.id, regionCode: region.code, tier: 'home', name: '云溪镇人大代表之家' } })).id
})

const picture = () => sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#8e1f1f' } }).withExif({ IFD3: { GPSLatitude: '26/1 34/1 0/1' } }).jpeg().toBuffer()
const file = (bytes: Uint8Array, name = '院坝.jpg') => new File([bytes as BlobPart], name)
const isOnDisk = (id: string) => existsSync(join(process.env['DATA_DIR']!, 'files', id.slice(0, 2), id))

test('a photograph hangs on the board without the place it was taken at, no wider than a desk needs, and everyone sees it until it is taken down', async () => {
  const outcome = await hangPhoto(office, { stationId, words: '代表在院坝里听群众说' }, file(await picture()), at)
  if (!('value' in outcome)) throw new Error(JSON.stringify(outcome))
  const id = outcome.value
  const shown = await findPublicPhoto(id)
  const kept = Buffer.from(await new Response(shown!.body).arrayBuffer())
  const { width, height, exif } = await sharp(kept).metadata()
  expect([width, height, exif]).toEqual([1600, 800, undefined])
  expect(await db.stationPhoto.findUnique({ where: { id } })).toMatchObject({ width: 1600, height: 800, words: '代表在院坝里听群众说' })

  expect(await takeDownPhoto(stranger, stationId, id, at)).toEqual({ ok: false, refusal: { why: 'missing' } })
  expect((await takeDownPhoto(office, stationId, id, at)).ok).toBe(true)
  expect([await findPublicPhoto(id), isOnDisk(id)]).toEqual([null, false])
  expect((await db.event.findMany({ where: { kind: 'station', recordId: stationId }, orderBy: { seq: 'asc' } })).map(({ action }) => action)).toEqual(['addPhoto', 'removePhoto'])
})

test('what is no photograph, nothing at all, and what a stranger sends is refused and leaves no file', async () => {
  const words = '代表在院坝里听群众说'
  expect(await hangPhoto(office, { stationId, words }, file(Buffer.from('<svg onload="x"/>'), '照片.jpg'), at)).toMatchObject({ ok: false, photo: expect.stringContaining('不能传') })
  expect(await hangPhoto(office, { stationId, words }, null, at)).toEqual({ ok: false, photo: '选一张照片。' })
  expect(await hangPhoto(stranger, { stationId, words }, file(await picture()), at)).toEqual({ ok: false, refusal: { why: 'missing' } })
  expect(await db.stationPhoto.count({ where: { stationId, removedAt: null } })).toBe(0)
})

test('a photograph of a reception hangs once the reception is recorded, and none is shown of a closed station', async () => {
  const { congressId } = await db.station.findUniqueOrThrow({ where: { id: stationId } })
  const reception = await db.reception.create({ data: { id: randomUUID(), congressId, stationId, state: 'held', on: '2026-05-15', beginsAt: '09:00', endsAt: '11:30', createdAt: at } })
  const hung = { stationId, receptionId: reception.id, words: '接待现场' }
  expect(await hangPhoto(office, hung, file(await picture()), at)).toEqual({ ok: false, refusal: { why: 'missing' } })
  await db.$executeRaw`UPDATE reception SET state = 'recorded' WHERE id = ${reception.id}`
  const outcome = await hangPhoto(office, hung, file(await picture()), at)
  if (!('value' in outcome)) throw new Error(JSON.stringify(outcome))
  expect(await findPublicPhoto(outcome.value)).not.toBeNull()
  await db.$executeRaw`UPDATE station SET state = 'closed' WHERE id = ${stationId}`
  expect(await findPublicPhoto(outcome.value)).toBeNull()
})
