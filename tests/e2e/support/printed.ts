import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream, type PDFPage } from 'pdf-lib'

const MM = 25.4 / 72
type Matrix = readonly [number, number, number, number, number, number]
/** Of what is drawn on a page: straight across, in millimetres from the left and from the foot of the sheet. */
export type Rule = { left: number; width: number; foot: number; thick: number; red: boolean }
export type Printed = { width: number; height: number; rules: Rule[]; /** the feet on which its lines of type stand */ baselines: number[] }

/** What a browser printed, page by page: where its rules and its lines of type stand. It reads as much of a content stream as that needs (ISO 32000-1, 8 and 9). */
export async function printedPages(pdf: Uint8Array): Promise<Printed[]> {
  return (await PDFDocument.load(pdf)).getPages().map((page) => ({ width: page.getWidth() * MM, height: page.getHeight() * MM, ...read(contentOf(page)) }))
}

function contentOf({ node, doc }: PDFPage): string {
  const contents = node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => doc.context.lookup(one)) : [contents]
  return streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '')).join('\n')
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [g * a + h * c, g * b + h * d, i * a + j * c, i * b + j * d, k * a + l * c + e, k * b + l * d + f]

function read(content: string): Pick<Printed, 'rules' | 'baselines'> {
  const rules: Rule[] = []
  const baselines = new Set<number>()
  const kept: { at: Matrix; red: boolean }[] = []
  let now: { at: Matrix; red: boolean } = { at: [1, 0, 0, 1, 0, 0], red: false }
  for (const line of content.split('\n')) {
    const given = line.trim().split(/\s+/)
    const [operator, numbers] = [given.at(-1), given.slice(0, -1).map(Number)]
    const six = numbers.slice(-6) as unknown as Matrix // cm and Tm are given six
    if (operator === 'q') kept.push(now)
    if (operator === 'Q') now = kept.pop() ?? now
    if (operator === 'cm') now = { ...now, at: times(now.at, six) }
    if (operator === 'rg') now = { ...now, red: (numbers.at(-3) ?? 0) > 0.9 && (numbers.at(-2) ?? 1) < 0.1 }
    if (operator === 're') rules.push({ ...placed(now.at, numbers), red: now.red })
    if (operator === 'Tm') baselines.add(Math.round(times(now.at, six)[5] * MM * 10) / 10)
  }
  return { rules: rules.filter(({ thick, width }) => thick < 2 && width > 5), baselines: [...baselines] }
}

function placed([a, , , d, e, f]: Matrix, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): Omit<Rule, 'red'> {
  const [top, foot] = [y, y + height].map((one) => (one * d + f) * MM)
  return { left: (x * a + e) * MM, width: width * a * MM, foot: Math.min(top!, foot!), thick: Math.abs(top! - foot!) }
}
