import { PDFDocument, StandardFonts } from 'pdf-lib'
import { qrMatrix } from './qr'

const PAGE = { width: 595.28, height: 841.89 } // A4, in points
const SIDE = 400

/**
 * A code alone on a sheet, for a print shop: rectangles that stay sharp at any size, and its address beneath. It bears no
 * Chinese: whoever shows a PDF must have the font of its words, or be given it, and a machine of ours may have none.
 */
export async function codePdf(text: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('zh-CN')
  const page = document.addPage([PAGE.width, PAGE.height])
  const matrix = qrMatrix(text)
  const [unit, left, top] = [SIDE / matrix.length, (PAGE.width - SIDE) / 2, (PAGE.height + SIDE) / 2]
  for (const [y, row] of matrix.entries())
    for (const run of row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)) page.drawRectangle({ x: left + run.index * unit, y: top - (y + 1) * unit, width: run[0].length * unit, height: unit })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const plain = text.replace(/[^\x20-\x7e]/g, '')
  const size = Math.min(12, (PAGE.width - 80) / font.widthOfTextAtSize(plain, 1))
  page.drawText(plain, { x: (PAGE.width - font.widthOfTextAtSize(plain, size)) / 2, y: top - SIDE - 40, size, font })
  return new Uint8Array(await document.save())
}
