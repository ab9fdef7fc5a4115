import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { addPhotos, findPhoto, takePhotos } from '@/lib/opinions/photos'
import { findOpinionPage } from '@/lib/opinions/view'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { anOpinionCounty } from '../factories/opinion-county'

let ground: Awaited<ReturnType<typeof anOpinionCounty>>
beforeAll(async () => {
  ground = await anOpinionCounty()
})

/** A photograph as a telephone takes it: it says where. */
const aPhoto = async (shade: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: shade, g: 90, b: 90 } } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 34/1 0/1' }, IFD0: { Model: 'telephone of 甄可辨' } }).jpeg().toBuffer()
async function taken(many: number, first = 0) {
  const form = new FormData()
  for (let at = 0; at < many; at += 1) form.append('photos', new File([new Uint8Array(await aPhoto((first + at) * 30))], `甄可辨${at}.jpg`, { type: 'image/jpeg' }))
  const seen = await takePhotos(form)
  if (!seen.ok) throw new Error(seen.words)
  return seen.photos
}
const put = async (actor: Actor, id: string, many: number, first = 0) => addPhotos(actor, id, await taken(many, first), ground.county.day(1))

test('what a visitor showed is put beside their words by the station, drawn anew, and read by whoever reads the words', async () => {
  const { liaison, county } = ground
  expect((await sharp(await aPhoto(1)).metadata()).exif, 'the original says where').toBeDefined()
  const { id } = await ground.said('河边的栏杆断了，小孩走着危险。')
  expect(await put(liaison, id, 2)).toMatchObject({ ok: true })
  const page = (await findOpinionPage(liaison, id, county.day(1)))!
  expect([page.photos.length, page.photosLeft]).toEqual([2, 1])
  expect(page.events[0]).toMatchObject({ title: `${liaison.name} 添了照片` })
  const photo = (await findPhoto(liaison, page.photos[0]!.id, county.day(1).today))!
  const metadata = await sharp(Buffer.from(await new Response(photo.body).arrayBuffer())).metadata()
  expect([metadata.exif, metadata.width]).toEqual([undefined, 60])
  expect(await findPhoto(county.cast.byLogin('demo-shiwangshan'), page.photos[0]!.id, county.day(1).today)).toBeNull()
})

test('three at most, none by who only answers it, none once it is over; what was refused is written nowhere', async () => {
  const { liaison, county } = ground
  const { id } = await ground.said('村口的桥面裂了一条缝。')
  const photos = () => db.opinionPhoto.count({ where: { opinionId: id } })
  expect(await put(liaison, id, 3)).toMatchObject({ ok: true })
  expect(await put(liaison, id, 1, 6)).toMatchObject({ ok: false, refusal: { condition: 'opinionPhotosFull' } })
  const { id: other } = await ground.said('操场的灯晚上不亮。')
  expect(await put(county.cast.byLogin('demo-qinzhiyuan'), other, 1)).toMatchObject({ ok: false })
  await ground.must(liaison, other, 'decline', { way: 'hotline', words: '这件事请打 12345。' }, 1)
  expect(await put(liaison, other, 1)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  expect([await photos(), await db.opinionPhoto.count({ where: { opinionId: other } })]).toEqual([3, 0])
})

test('the same photographs sent once more, by a tablet that had no answer, stand there once', async () => {
  const { liaison, county } = ground
  const { id } = await ground.said('桥头的护栏缺了两根。')
  for (const _ of [1, 2]) expect(await put(liaison, id, 3)).toMatchObject({ ok: true })
  expect((await findOpinionPage(liaison, id, county.day(1)))!.photos).toHaveLength(3)
  expect(await put(liaison, id, 1, 5)).toMatchObject({ ok: false, refusal: { condition: 'opinionPhotosFull' } })
})
