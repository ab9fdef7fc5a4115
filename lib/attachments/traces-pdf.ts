import { PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib'

/**
 * A PDF without the names of who made it: the information dictionary, the XMP of the document and of its pictures, what
 * programs kept for themselves, the authors of notes, and every earlier version that was saved behind it (ISO 32000-1, 14.3, 14.5).
 * A signed one stays as it is: changed by one byte, its signature or seal holds no more. Null where it cannot be read.
 */
export async function withoutPdfTraces(content: Buffer): Promise<Buffer | 'locked' | null> {
  if (content.includes('/ByteRange') && content.includes('/Contents')) return content
  try {
    const document = await PDFDocument.load(content, { updateMetadata: false, ignoreEncryption: true })
    if (document.isEncrypted) return 'locked'
    if (document.getPageCount() === 0) return null
    const { context } = document
    context.trailerInfo.Info = undefined
    for (const [reference, object] of context.enumerateIndirectObjects()) {
      const dictionary = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null
      if (!dictionary) continue
      if (dictionary.get(PDFName.of('Type')) === PDFName.of('Metadata')) context.delete(reference)
      else forget(dictionary)
    }
    return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }))
  } catch {
    return null
  }
}

function forget(dictionary: PDFDict): void {
  for (const key of ['Metadata', 'PieceInfo']) dictionary.delete(PDFName.of(key))
  // of a note T is who wrote it; of a form's field it is the field's name
  const isNote = dictionary.get(PDFName.of('Subtype')) && dictionary.has(PDFName.of('Rect')) && dictionary.get(PDFName.of('Subtype')) !== PDFName.of('Widget')
  if (isNote) dictionary.delete(PDFName.of('T'))
}
