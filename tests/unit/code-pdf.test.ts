import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { expect, test } from 'vitest'
import { codePdf } from '@/lib/codes/pdf'
import { qrMatrix } from '@/lib/codes/qr'

const ADDRESS = 'http://localhost:3000/stations/abcdef123456'

test('a code for the print shop is one sheet of A4 with every dark run of the code as a rectangle, and no font that a machine could lack', async () => {
  const document = await PDFDocument.load(await codePdf(ADDRESS, '云溪镇人大代表之家'))
  expect([document.getPageCount(), document.getTitle()]).toEqual([1, '云溪镇人大代表之家'])
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
  const drawn = streams.map((stream) => (stream.dict.get(PDFName.of('Filter')) ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('latin1')).join('\n')
  const runs = qrMatrix(ADDRESS).flatMap((row) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)])
  expect(drawn.match(/^h$/gm) ?? []).toHaveLength(runs.length)
  expect(document.context.enumerateIndirectObjects().flatMap(([, object]) => /\/BaseFont \/(\S+)/.exec(String(object))?.[1] ?? [])).toEqual(['Helvetica'])
})
