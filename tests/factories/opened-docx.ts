import type { Paper } from '@/lib/documents/paper'
import { toWord } from '@/lib/documents/word'
import { contentsOf } from '@/lib/tables/zip'

/** The parts of a package as text: what Word would open. */
export async function partsOf(content: Buffer): Promise<Map<string, string>> {
  const contents = await contentsOf(content)
  return new Map([...contents!].map(([name, part]) => [name, part.toString('utf8')]))
}
export const opened = async (paper: Paper) => partsOf(await toWord(paper))
export const bodyOf = async (paper: Paper) => (await opened(paper)).get('word/document.xml')!

/** The attributes of the first element of this name. */
export const attributes = (xml: string, element: string): Record<string, string> =>
  Object.fromEntries([...(new RegExp(`<w:${element} ([^>]*?)/?>`).exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
export const paragraphsOf = (xml: string) => xml.split(/(?=<w:p>)/).slice(1).map((piece) => piece.slice(0, piece.indexOf('</w:p>')))
export const paragraphWith = (xml: string, words: string) => paragraphsOf(xml).find((paragraph) => plain(paragraph).includes(words)) ?? ''
export const runsOf = (paragraph: string) => paragraph.split('<w:r>').slice(1)
export const plain = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')
export const inMm = (twips: string | number | undefined) => (Number(twips) * 25.4) / 1440

/** The sections of a document, each with the parts that stand at its head and foot: default, even, first. */
export function sectionsOf(parts: Map<string, string>) {
  const rels = new Map([...parts.get('word/_rels/document.xml.rels')!.matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [id, target]))
  return [...parts.get('word/document.xml')!.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => ({
    xml, size: attributes(xml, 'pgSz'), margins: attributes(xml, 'pgMar'),
    ends: Object.fromEntries([...xml.matchAll(/<w:(header|footer)Reference ([^>]*)\/>/g)].map(([, end, said]) => [`${end} ${/w:type="(\w+)"/.exec(said!)?.[1]}`, parts.get(`word/${rels.get(/r:id="(\w+)"/.exec(said!)?.[1] ?? '')}`) ?? ''])),
  }))
}
