import ExcelJS from 'exceljs'
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import JSZip from 'jszip'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { withoutOfficeTraces } from '@/lib/attachments/traces-office'
import { withoutPdfTraces } from '@/lib/attachments/traces-pdf'

const WHO = '石望山'

/** Everything in a package, unfolded, as one text. */
async function unfolded(content: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(content)
  return (await Promise.all(zip.file(/./).map((entry) => entry.async('string')))).join('\n')
}

function aLetter(): Promise<Buffer> {
  const change = { id: 1, author: WHO, date: '2026-05-26T02:00:00Z' }
  return Packer.toBuffer(new Document({
    creator: WHO, lastModifiedBy: WHO, title: `${WHO}的材料`,
    comments: { children: [{ id: 0, author: WHO, initials: '石', children: [new Paragraph('请核对')] }] },
    sections: [{ children: [new Paragraph({ children: [
      new CommentRangeStart(0), new TextRun('大坪村口的路面'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new InsertedTextRun({ ...change, text: '已经开裂' }),
    ] })] }],
  }))
}

describe('a paper does not tell who wrote it', () => {
  test('a Word document: its properties, who changed and who commented; its text stays', async () => {
    const letter = await aLetter()
    expect(await unfolded(letter)).toContain(WHO)
    const cleaned = (await withoutOfficeTraces(letter))!
    const text = await unfolded(cleaned)
    expect(text).not.toContain(WHO)
    for (const words of ['大坪村口的路面', '已经开裂', '请核对']) expect(text).toContain(words)
    expect(text).toMatch(/<w:ins [^>]*w:author=""/)
  })

  test('a workbook: its properties and who left notes; it still opens with its cells', async () => {
    const book = new ExcelJS.Workbook()
    Object.assign(book, { creator: WHO, lastModifiedBy: WHO, company: WHO, manager: WHO })
    const cell = book.addWorksheet('名单').getCell('A1')
    cell.value = '云溪镇'
    cell.note = '核对过'
    const content = Buffer.from(await book.xlsx.writeBuffer())
    expect(await unfolded(content)).toContain(WHO)
    const cleaned = (await withoutOfficeTraces(content))!
    expect(await unfolded(cleaned)).not.toContain(WHO)
    const again = new ExcelJS.Workbook()
    await again.xlsx.load(cleaned as unknown as ArrayBuffer) // exceljs takes a Buffer under this name
    expect(again.getWorksheet('名单')!.getCell('A1').value).toBe('云溪镇')
  })

  test('a PDF: its information, its XMP, the author of a note, and an older version behind it; its page stays', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([200, 100])
    document.setAuthor(WHO)
    document.setCreator(WHO)
    const xmp = document.context.stream(`<x:xmpmeta><dc:creator>ShiWangshan</dc:creator></x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })
    document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp))
    const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10], T: PDFString.of('ShiWangshan'), Contents: PDFString.of('Please check') })
    page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
    const content = Buffer.from(await document.save({ useObjectStreams: false }))
    expect(content.includes('ShiWangshan')).toBe(true)

    const cleaned = await withoutPdfTraces(content)
    const again = await PDFDocument.load(cleaned as Buffer, { updateMetadata: false })
    expect([again.getAuthor(), again.getCreator(), again.getPageCount()]).toEqual([undefined, undefined, 1])
    const plain = Buffer.from(await again.save({ useObjectStreams: false }))
    expect(plain.includes('ShiWangshan')).toBe(false)
    expect(plain.includes('Please check')).toBe(true)
  })

  test('a signed PDF stays as it is to the byte, so that its seal still holds', async () => {
    const signed = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange [0 10 20 30] /Contents <00> >>\nendobj\n')
    expect(await withoutPdfTraces(signed)).toBe(signed)
  })
})

describe('what cannot be read is said, not kept', () => {
  test('half a document, half a workbook, and a package that is neither', async () => {
    const letter = await aLetter()
    expect(await withoutOfficeTraces(letter.subarray(0, letter.length >> 1))).toBeNull()
    const other = await new JSZip().file('a.txt', '一').generateAsync({ type: 'nodebuffer' })
    expect(await withoutOfficeTraces(other)).toBeNull()
  })

  test('a document that unfolds to more than anybody reads', async () => {
    const zip = await JSZip.loadAsync(await aLetter())
    zip.file('word/document.xml', Buffer.alloc(33 * 1024 * 1024, 32))
    expect(await withoutOfficeTraces(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))).toBeNull()
  })

  test('a PDF without a page, and one behind a password', async () => {
    expect(await withoutPdfTraces(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'))).toBeNull()
    const document = await PDFDocument.create()
    document.addPage()
    document.context.trailerInfo.Encrypt = document.context.obj({ Filter: 'Standard' })
    expect(await withoutPdfTraces(Buffer.from(await document.save({ useObjectStreams: false })))).toBe('locked')
  })
})
