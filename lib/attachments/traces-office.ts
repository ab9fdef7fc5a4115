import { Readable } from 'node:stream'
import JSZip from 'jszip'

/** What one part of a document may unfold to; more is a bomb, or nothing that anybody reads. */
const MOST_PART = 32 * 1024 * 1024
const MAIN = ['word/document.xml', 'xl/workbook.xml'] as const
const CORE_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const APP_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
const CUSTOM_XML = APP_XML.replace('extended-properties', 'custom-properties')

/** Parts that say nothing but who and with what: emptied, not removed, so that what refers to them still finds them. */
const EMPTIED: Record<string, string> = { 'docProps/core.xml': CORE_XML, 'docProps/app.xml': APP_XML, 'docProps/custom.xml': CUSTOM_XML }
/** Parts in which people are named beside what they wrote. */
const NAMING = /^(word\/(document|comments\w*|people|footnotes|endnotes|header\d*|footer\d*)\.xml|xl\/(workbook|comments\d*|persons\/\w+|threadedComments\/\w+)\.xml|xl\/revisions\/\w+\.xml)$/

/**
 * A Word document or a workbook without the names of those who wrote, changed or commented on it: its properties (ECMA-376
 * part 2, 8), the authors of changes and comments, the folder it lay in. Null where it cannot be read.
 */
export async function withoutOfficeTraces(content: Buffer): Promise<Buffer | null> {
  try {
    const zip = await JSZip.loadAsync(content)
    if (!MAIN.some((name) => zip.file(name))) return null
    for (const [name, empty] of Object.entries(EMPTIED)) if (zip.file(name)) zip.file(name, empty)
    for (const entry of zip.file(NAMING)) {
      const text = await readPart(entry)
      const nameless = withoutNames(text)
      if (nameless !== text) zip.file(entry.name, nameless)
    }
    return await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  } catch {
    return null
  }
}

/** Unfolds a part, never further than it may be: what a file says of its own size is not believed. */
async function readPart(entry: JSZip.JSZipObject): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of new Readable().wrap(entry.nodeStream())) { // its streams are of an older kind
    const piece = Buffer.from(chunk as Buffer)
    size += piece.length
    if (size > MOST_PART) throw new RangeError('unfolds to too much')
    chunks.push(piece)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** In Word: w:author, w:initials, w15 people; in Excel: <author>, displayName and userId of persons, userName of revisions, the folder in absPath. */
const withoutNames = (xml: string): string =>
  xml
    .replace(/(\s(?:w|w15):(?:author|initials|userId)=)(["'])[^"']*\2/g, '$1$2$2')
    .replace(/<author>[^<]*<\/author>/g, '<author></author>')
    .replace(/(\s(?:displayName|userId|userName)=)(["'])[^"']*\2/g, '$1$2$2')
    .replace(/<x15ac:absPath\b[^>]*\/>/g, '')
