import { setImmediate as othersFirst } from 'node:timers/promises'
import { PDFCrossRefSection, PDFHeader, PDFName, PDFPage, PDFTrailer, PDFTrailerDict, type PDFDocument, type PDFObject, type PDFRef } from 'pdf-lib'
import { aDocument, type Letters } from './typeface'

/** What is drawn on: page after page of A4, and the letters to write with. */
export type Paper = { page: () => PDFPage; letters: Letters }
/** A PDF as it goes out, piece by piece. */
export type Sheets = AsyncGenerator<Uint8Array<ArrayBuffer>>

const A4 = [595.28, 841.89] as const
const encoder = new TextEncoder()
const bytesOf = (object: { sizeInBytes: () => number; copyBytesInto: (bytes: Uint8Array, at: number) => number }) => {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
const joined = (parts: readonly (Uint8Array | string)[]) => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))))

/**
 * A document that goes out while it is drawn, so that the sheets of a whole county need no more room than those of one
 * station: after each step of `drawing` the finished pages are written and forgotten, and others get their turn.
 * `texts` is all that will be written, for the letters come first.
 */
export async function* aPaper(texts: readonly string[], title: string, drawing: (paper: Paper) => Iterable<unknown>): Sheets {
  const { document, letters } = await aDocument(texts, title)
  await document.flush()
  const { context, catalog } = document
  const tree = catalog.get(PDFName.of('Pages')) as PDFRef // made by pdf-lib with the document
  const last = new Set<unknown>([context.trailerInfo.Root, context.trailerInfo.Info, tree])
  const [pages, places] = [[] as PDFRef[], [] as { ref: PDFRef; at: number }[]]
  let at = 0

  const piece = (parts: readonly (Uint8Array | string)[]) => {
    const bytes = joined(parts)
    at += bytes.length
    return bytes
  }
  const object = (ref: PDFRef, value: PDFObject) => {
    places.push({ ref, at })
    context.delete(ref)
    return piece([`${ref.objectNumber} ${ref.generationNumber} obj\n`, bytesOf(value), '\nendobj\n\n'])
  }
  const finished = (all = false) => context.enumerateIndirectObjects().filter(([ref]) => all || !last.has(ref)).map(([ref, value]) => object(ref, value))
  const page = () => {
    const sheet = PDFPage.create(document)
    sheet.setSize(...A4)
    sheet.node.setParent(tree)
    pages.push(sheet.ref)
    return sheet
  }

  yield piece([bytesOf(PDFHeader.forVersion(1, 7)), '\n\n'])
  yield* finished()
  for (const _ of drawing({ page, letters })) {
    yield* finished()
    await othersFirst()
  }
  catalog.Pages().set(PDFName.of('Kids'), context.obj(pages))
  catalog.Pages().set(PDFName.of('Count'), context.obj(pages.length))
  const trailer = PDFTrailerDict.of(context.obj({ Size: context.largestObjectNumber + 1, ...context.trailerInfo }))
  yield* finished(true)
  const table = PDFCrossRefSection.create()
  for (const place of places.sort((a, b) => a.ref.objectNumber - b.ref.objectNumber)) table.addEntry(place.ref, place.at)
  yield piece([bytesOf(table), '\n', bytesOf(trailer), '\n\n', bytesOf(PDFTrailer.forLastCrossRefSectionOffset(at))])
}
