import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, PDFHexString, type PDFFont } from 'pdf-lib'
import subsetFont from 'subset-font'

// Noto Sans SC (SIL Open Font License) lies in the package in about a hundred slices, each with the signs that its ranges name.
// Only the slices and the signs that a sheet needs go into it: a poster weighs some 50 kB, and no machine can lack its font.
const HOME = join(process.cwd(), 'node_modules/@fontsource-variable/noto-sans-sc')
const WEIGHTS = { plain: 420, bold: 680 } as const
export type Weight = keyof typeof WEIGHTS
/** Stands where the font has no sign: a printer's mark for "a sign is missing here", never a silent gap. */
export const MISSING = '〓'

type Slice = { file: string; ranges: [from: number, to: number][] }
type Face = { font: PDFFont; /** Its name on a page. */ key: string }
type Faces = Map<Slice, Record<Weight, Face>>
let known: Promise<Slice[]> | undefined

const slices = () => (known ??= readFile(join(HOME, 'unicode.json'), 'utf8').then((written) => Object.entries(JSON.parse(written) as Record<string, string>).map(([name, ranges]) => toSlice(name, ranges)).reverse()))
const toSlice = (name: string, ranges: string): Slice => ({
  file: join(HOME, 'files', `noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
  ranges: ranges.split(',').map((range) => range.replace('U+', '').split('-').map((end) => Number.parseInt(end, 16))).map(([from = 0, to = from]) => [from, to]),
})
const sliceOf = (all: readonly Slice[], sign: string) => all.find(({ ranges }) => ranges.some(([from, to]) => from <= sign.codePointAt(0)! && sign.codePointAt(0)! <= to)) // a sign has a code point

/** The signs of a text that the font does not have: rare characters of names. */
export async function missingSigns(text: string): Promise<string[]> {
  const all = await slices()
  return [...new Set(text)].filter((sign) => sign.trim() && !sliceOf(all, sign))
}

/** A stretch of one font as a page writes it, and how wide it is at size 1. */
type Run = Face & { glyphs: PDFHexString; width: number }
export type Letters = { runs: (text: string, weight: Weight) => Run[]; width: (text: string, size: number, weight: Weight) => number }

/** A document that can write these texts, and with what it writes them. */
export async function aDocument(texts: readonly string[], title: string): Promise<{ document: PDFDocument; letters: Letters }> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('zh-CN')
  const all = await slices()
  const there = new Map([...new Set([...texts, MISSING, ' '].join(''))].map((sign) => [sign, sliceOf(all, sign)]))
  const faces = await cut(document, there)
  // Each sign is laid out once: no features are kept, so a line is the sum of its signs, and a county's sheets ask for them a hundred thousand times.
  const laidOut = new Map<string, { face: Face; glyph: string; width: number }>()
  const signOf = (sign: string, weight: Weight) => {
    const known = laidOut.get(weight + sign)
    if (known) return known
    const shown = there.get(sign) ? sign : MISSING
    const face = faces.get(there.get(shown)!)![weight] // the mark itself is in the font, and every slice of the texts was cut
    const made = { face, glyph: face.font.encodeText(shown).asString(), width: face.font.widthOfTextAtSize(shown, 1) }
    laidOut.set(weight + sign, made)
    return made
  }
  const runs: Letters['runs'] = (text, weight) => {
    const signs = [...text].map((sign) => signOf(sign, weight))
    const starts = signs.flatMap(({ face }, at) => (face === signs[at - 1]?.face ? [] : [at]))
    return starts.map((from, at) => {
      const own = signs.slice(from, starts[at + 1])
      return { ...own[0]!.face, glyphs: PDFHexString.of(own.map(({ glyph }) => glyph).join('')), width: own.reduce((sum, { width }) => sum + width, 0) }
    })
  }
  return { document, letters: { runs, width: (text, size, weight) => [...text].reduce((sum, sign) => sum + signOf(sign, weight).width, 0) * size } }
}

/** Of each slice that the texts need, a font with just their signs, in both weights; no sign may be exchanged for another later, its width would not be told. */
async function cut(document: PDFDocument, known: ReadonlyMap<string, Slice | undefined>): Promise<Faces> {
  const needed = new Map<Slice, string>()
  for (const [sign, slice] of known) if (slice) needed.set(slice, (needed.get(slice) ?? '') + sign)
  const faces: Faces = new Map()
  for (const [slice, signs] of needed) {
    const file = await readFile(slice.file)
    const face = async (weight: Weight): Promise<Face> => ({ key: `F${faces.size}${weight}`, font: await document.embedFont(await subsetFont(file, signs, { targetFormat: 'truetype', variationAxes: { wght: WEIGHTS[weight] }, keepFeatures: [] })) })
    faces.set(slice, { plain: await face('plain'), bold: await face('bold') })
  }
  return faces
}
