import { readdirSync, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { attach, removeAttachment } from '@/lib/attachments/commands'
import { findFile, listAttachments } from '@/lib/attachments/queries'
import { servedHeaders } from '@/lib/attachments/served'
import { uploadWords } from '@/lib/attachments/words'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { beginDraft } from '@/lib/suggestions/drafts'
import type { Circumstances } from '@/lib/rulebook/circumstances'

let author: Actor
let other: Actor
let circumstances: Circumstances
let suggestionId: string

beforeAll(async () => {
  const congress = await db.congress.create({ data: { name: '青岚县人民代表大会', shortName: '青岚县人大', level: 'county', regionCode: '520000', path: 'x/', officeName: '代工委' } })
  const term = await db.term.create({ data: { congressId: congress.id, number: 18, startsOn: '2021-11-01' } })
  const deputy = async (name: string): Promise<Actor> => {
    const person = await db.person.create({ data: { name } })
    const { id: deputyId } = await db.deputy.create({ data: { personId: person.id, congressId: congress.id, termId: term.id } })
    return { personId: person.id, name, sessionId: '', grantId: '', role: 'deputy', congressId: congress.id, unitId: null, deputyId, mayAct: true }
  }
  author = await deputy('石望山')
  other = await deputy('田秀禾')
  circumstances = await getCircumstances(congress.id, now())
  const begun = await beginDraft(author, { draftKey: 'attachments' }, circumstances)
  suggestionId = begun.ok ? begun.value.id : ''
})

const bodyOf = (bytes: Uint8Array | string) => new Blob([bytes as BlobPart]).stream()
const send = (bytes: Uint8Array | string, name = '照片.jpg', actor = author) => attach(actor, { suggestionId }, { name, body: bodyOf(bytes) }, circumstances)
const aPhoto = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#8e1f1f' } }).withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '26/1 34/1 0/1' } }).jpeg().toBuffer()
const folder = () => join(process.env['DATA_DIR']!, 'files')
const waiting = () => (existsSync(join(folder(), 'incoming')) ? readdirSync(join(folder(), 'incoming')) : [])
const wordsOf = (outcome: Awaited<ReturnType<typeof send>>) => (outcome.ok ? 'taken' : outcome.refusal.condition)

describe('what is taken', () => {
  test('a photograph, without where and with what it was taken', async () => {
    const photo = await aPhoto()
    expect(photo.includes('SECRET-CAMERA')).toBe(true)
    const outcome = await send(photo, 'C:\\我的\\大坪村口.JPEG')
    expect(outcome).toMatchObject({ ok: true, value: { name: '大坪村口.jpg', mime: 'image/jpeg' } })
    const { id } = outcome.ok ? outcome.value : { id: '' }
    expect(id).toMatch(/^[a-f0-9]{64}$/)
    const kept = await readFile(join(folder(), id.slice(0, 2), id))
    expect(kept.includes('SECRET-CAMERA')).toBe(false)
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    const row = await db.attachment.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ size: kept.length, uploadedById: author.personId })
    expect(await db.event.count({ where: { kind: 'attachment', recordId: id, action: 'add' } })).toBe(1)
  })
  test('a large photograph is made smaller', async () => {
    const outcome = await send(await aPhoto(5000, 1000))
    const { id } = outcome.ok ? outcome.value : { id: '' }
    expect((await sharp(await readFile(join(folder(), id.slice(0, 2), id))).metadata()).width).toBe(4000)
  })
  test('a PDF, and a real workbook', async () => {
    const paper = await PDFDocument.create()
    paper.addPage()
    paper.setAuthor('SECRET-AUTHOR')
    const outcome = await send(await paper.save({ useObjectStreams: false }), '材料.txt')
    expect(outcome).toMatchObject({ ok: true, value: { name: '材料.pdf' } })
    const { id } = outcome.ok ? outcome.value : { id: '' }
    expect((await PDFDocument.load(await readFile(join(folder(), id.slice(0, 2), id)), { updateMetadata: false })).getAuthor()).toBeUndefined()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('名单').addRow(['云溪镇'])
    expect(await send(new Uint8Array(await book.xlsx.writeBuffer()), '名单.xlsx')).toMatchObject({ ok: true, value: { name: '名单.xlsx' } })
  })
})

describe('what is refused leaves nothing behind', () => {
  test.each([
    ['a drawing that can carry a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '图.svg'],
    ['a page under the name of a picture', '<!doctype html><script>alert(1)</script>', '照片.jpg'],
    ['an archive', Buffer.from('504b0304140000000000000000000000000000000000000000000500000061612e747874', 'hex'), '资料.docx'],
    ['a program', Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(200)]), '照片.png'],
  ])('%s', async (_, bytes, name) => expect(wordsOf(await send(bytes, name))).toBe(uploadWords.wrongKind))
  test('a PDF that was not saved to its end', async () => expect(wordsOf(await send('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF', '材料.pdf'))).toBe(uploadWords.brokenPaper))

  test('a picture that is cut off', async () => expect(wordsOf(await send((await aPhoto(400, 300)).subarray(0, 300)))).toBe(uploadWords.brokenImage))
  test('an empty file', async () => expect(wordsOf(await send(''))).toBe(uploadWords.emptyFile))
  test('more than 20 MB, however it comes', async () => expect(wordsOf(await send(new Uint8Array(20 * 1024 * 1024 + 1)))).toBe(uploadWords.tooLarge))
  test('a photograph with its own format of the telephone', async () => {
    const heic = Buffer.concat([Buffer.from('0000001866747970686569630000000068656963', 'hex'), Buffer.alloc(300)])
    expect(wordsOf(await send(heic, 'IMG_1.HEIC'))).toBe(uploadWords.heic)
  })
  test('nothing is left waiting', () => expect(waiting()).toEqual([]))
})

describe('whose it is', () => {
  test('another deputy adds nothing to a draft, and reads nothing of it', async () => {
    expect(await send(await aPhoto(), '照片.jpg', other)).toMatchObject({ ok: false, refusal: { why: 'missing' } })
    const [first] = await listAttachments(suggestionId)
    expect(await findFile(other, first!.id, circumstances)).toBeNull()
    expect(await findFile(author, first!.id, circumstances)).toMatchObject({ name: first!.name })
  })
  test('someone who is asked to join reads it', async () => {
    await db.cosignature.create({ data: { suggestionId, deputyId: other.deputyId!, invitedAt: now() } })
    const [first] = await listAttachments(suggestionId)
    expect(await findFile(other, first!.id, circumstances)).not.toBeNull()
    expect(await removeAttachment(other, first!.id, circumstances)).toMatchObject({ ok: false, refusal: { why: 'forbidden' } })
  })
  test('taken away, the file is gone from the disk and the row remembers', async () => {
    const [first] = await listAttachments(suggestionId)
    expect(await removeAttachment(author, first!.id, circumstances)).toMatchObject({ ok: true })
    expect(existsSync(join(folder(), first!.id.slice(0, 2), first!.id))).toBe(false)
    expect(await findFile(author, first!.id, circumstances)).toBeNull()
    expect(await db.event.count({ where: { recordId: first!.id, action: 'remove' } })).toBe(1)
  })
  test('twenty at most, even when they come at once', async () => {
    const photo = await aPhoto()
    const outcomes = await Promise.all(Array.from({ length: 24 }, (_, index) => send(photo, `照片${index}.jpg`)))
    expect(await db.attachment.count({ where: { suggestionId, removedAt: null } })).toBe(20)
    expect(outcomes.filter(({ ok }) => !ok).map(wordsOf)).toContain(uploadWords.tooMany)
  })
})

test('a file is served as what it is and nothing else', () => {
  const headers = servedHeaders({ name: '"路"\r\n.pdf', mime: 'application/pdf', size: 9 })
  expect(headers['content-disposition']).toBe(`inline; filename="attachment.pdf"; filename*=UTF-8''%22%E8%B7%AF%22%0D%0A.pdf`)
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(servedHeaders({ name: '表.xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size: 9 })['content-disposition']).toMatch(/^attachment/)
  expect(servedHeaders({ name: 'x.html', mime: 'text/html', size: 9 })['content-type']).toBe('application/octet-stream')
})
