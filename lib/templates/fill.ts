import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Values } from '@/lib/documents/paper'

/** A name that a template asked for, and the table in whose rows it did. */
export type Asked = { name: string; within: string | null }
type Module = { name?: string; prefix?: unknown }

/** {{@…}} would put markup into the document instead of words: with this prefix nobody can write it. */
const wordsAlone = () => ({
  name: 'WordsAlone',
  optionsTransformer<T>(options: T, doc: unknown): T {
    for (const part of (doc as { modules: Module[] }).modules) if (part.name === 'RawXmlModule') part.prefix = '\u0000' // the library's types leave its modules out
    return options
  },
})

/** A template filled with the words of one paper. Placeholders that Word has split over runs are found. Throws where the template is not well made. */
export function fillTemplate(template: Buffer, values: Values, hear: (asked: Asked) => void = () => undefined): Buffer {
  const doc = new Docxtemplater(new PizZip(template), {
    delimiters: { start: '{{', end: '}}' }, linebreaks: true, paragraphLoop: true, stripInvalidXMLChars: true, errorLogging: false, nullGetter: () => '', modules: [wordsAlone()],
    parser: (tag) => {
      const name = tag.trim()
      return {
        get(scope: Record<string, unknown>, { scopePath }) {
          hear({ name, within: scopePath.at(-1) ?? null })
          return Object.hasOwn(scope, name) ? scope[name] : undefined
        },
      }
    },
  })
  doc.render(values)
  return doc.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
