import { withoutOfficeTraces } from '@/lib/attachments/traces-office'
import type { PaperKind, Values } from '@/lib/documents/paper'
import { contentsOf } from '@/lib/tables/zip'
import { examples } from '@/lib/templates/examples'
import { fillTemplate, type Asked } from '@/lib/templates/fill'
import { namesOf, valuesFor } from '@/lib/templates/values'
import { templateRefusals as words } from '@/lib/templates/words'

export const MOST_BYTES = 2 * 1024 * 1024
/** What its parts may unfold to together. */
const MOST_UNFOLDED = 40 * 1024 * 1024

export type Checked = { ok: true; content: Buffer } | { ok: false; words: string }

/** Whether a file can serve as the template of a kind: what is in it decides, whatever its name says. It is tried with the example, full and empty. */
export async function checkTemplate(file: Buffer, kind: PaperKind): Promise<Checked> {
  const why = await packageFault(file)
  if (why) return { ok: false, words: why }
  const content = await withoutOfficeTraces(file)
  if (!content) return { ok: false, words: words.broken }
  const values = valuesFor(examples[kind]())
  const asked: Asked[] = []
  try {
    for (const tried of [values, emptied(values)]) fillTemplate(content, tried, (one) => asked.push(one))
  } catch (error) {
    return { ok: false, words: faultWords(error) }
  }
  const fault = namesFault(asked, values)
  return fault ? { ok: false, words: fault } : { ok: true, content }
}

async function packageFault(file: Buffer): Promise<string | null> {
  if (file.length === 0) return words.none
  if (file.length > MOST_BYTES) return words.tooLarge
  if (file.readUInt32BE(0) !== 0x504b0304) return words.notWord
  const parts = await contentsOf(file).catch(() => null)
  if (!parts || [...parts.values()].reduce((sum, { length }) => sum + length, 0) > MOST_UNFOLDED) return words.broken
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const names = [...parts.keys()]
  if (/macroEnabled/i.test(types) || names.some((name) => /vba(Project|Data)/i.test(name))) return words.macros
  if (!parts.has('word/document.xml') || !types.includes('wordprocessingml.document.main')) return words.notWord
  if (names.some((name) => /\/(embeddings|activeX|afchunk|externalLinks)\b/i.test(name))) return words.embedded
  const isLinked = [...parts].some(([name, content]) => (name.endsWith('.rels') ? refersOutside(content.toString('utf8')) : name.startsWith('word/') && name.endsWith('.xml') && /<w:(?:instrText[^>]*>|fldSimple[^>]*w:instr=")\s*(?:DDE|INCLUDE|LINK)/i.test(content.toString('utf8'))))
  if (isLinked) return words.linked
  return /[｛]{2}|[｝]{2}/u.test((parts.get('word/document.xml')!.toString('utf8')).replace(/<[^>]+>/g, '')) ? words.fullWidth : null
}

/** A picture, a template or a part that would be fetched when the document is opened; a link to click on is none. */
const refersOutside = (rels: string) => [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(([one]) => /TargetMode="External"/i.test(one) && !/\/hyperlink"/.test(one))

const emptied = (values: Values): Values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? '' : []]))

function namesFault(asked: readonly Asked[], values: Values): string | null {
  if (asked.length === 0) return words.nothing
  const { words: known, tables } = namesOf(values)
  const columns = tables.flatMap(({ columns }) => columns)
  const isKnown = ({ name, within }: Asked) => {
    const table = tables.find((one) => one.name === within)
    return table ? table.columns.includes(name) : known.includes(name) || tables.some((one) => one.name === name)
  }
  const strange = [...new Set(asked.filter((one) => !isKnown(one)).map(({ name }) => name))]
  if (strange.length === 0) return null
  const outside = strange.filter((name) => columns.includes(name))
  return outside.length === strange.length ? words.outside(outside) : words.unknown(strange.filter((name) => !columns.includes(name)))
}

type Fault = { properties?: { id?: string; xtag?: unknown; errors?: Fault[] } }
function faultWords(error: unknown): string {
  const { properties } = error as Fault // whatever the library throws; without properties it is no word of its own
  const { id = '', xtag } = properties?.errors?.[0]?.properties ?? properties ?? {}
  const tag = typeof xtag === 'string' ? xtag.trim().slice(0, 40) : ''
  if (/unclosed_tag|duplicate_open/.test(id)) return words.unclosed(tag)
  if (/unopened_tag|duplicate_close/.test(id)) return words.unopened(tag)
  if (/loop|closing_tag|raw_tag/.test(id)) return words.loop(tag)
  return words.broken
}
