import { AlignmentType, BorderStyle, FrameAnchorType, FrameWrap, HorizontalPositionAlign, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalPositionAlign, WidthType, type IParagraphOptions } from 'docx'
import { CHARACTER, FONT, LETTERHEAD, LINE, organSize, PAGE, RED, signatureIndents, SIZE, SQUEEZE, TABLE_LINE, TEXT_WIDTH, TITLE_LINE, type Face } from '@/lib/documents/measure'
import type { Block, Cell, Lead, Paper } from '@/lib/documents/paper'

type Line = { face?: Face; size?: number; line?: number; color?: string; center?: boolean; right?: boolean; left?: boolean; before?: number; after?: number; indent?: IParagraphOptions['indent']; keepNext?: boolean; lead?: Lead; more?: Partial<IParagraphOptions> }

const LEAD_FACE: Record<Lead['level'], Face> = { 1: 'heading', 2: 'subheading' }

/** What XML cannot hold and people sometimes paste: control characters, halves of a character. */
const clean = (words: string) => words.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

export function line(words: string, { face = 'text', size = SIZE.text, line: pitch = LINE, color, center, right, left, before = 0, after = 0, indent, keepNext, lead, more }: Line = {}): Paragraph {
  const run = (said: string, type: Face) => new TextRun({ text: clean(said), font: FONT[type], size, ...(size === SIZE.text && { characterSpacing: SQUEEZE }), ...(color && { color }) })
  return new Paragraph({
    children: [...(lead ? [run(lead.words, LEAD_FACE[lead.level])] : []), ...(words ? [run(words, face)] : [])],
    alignment: center ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : left ? AlignmentType.LEFT : AlignmentType.BOTH,
    spacing: { line: pitch, lineRule: LineRuleType.EXACT, before, after }, indent, keepNext, ...more,
  })
}

const TWO_IN = { firstLine: 2 * CHARACTER, firstLineChars: 200 }

/** `signed`: the last words go with the signature, which never stands on a page alone. */
export function blocksOf(blocks: readonly Block[], width = TEXT_WIDTH, signed = false): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    if (block.kind === 'text') return [line(block.text, { indent: TWO_IN, lead: block.lead, keepNext: signed && index === blocks.length - 1 })]
    if (block.kind === 'flush') return [line(block.text)]
    if (block.kind === 'heading') return [line(block.text, { face: 'heading', indent: TWO_IN, keepNext: true })]
    if (block.kind === 'form') return [tableOf(block.shares, block.rows, { width, size: SIZE.small })]
    const head = block.columns.map(({ head }): Cell => ({ text: head, label: true }))
    const rows = [head, ...block.rows.map((row) => row.map((text): Cell => ({ text })))]
    const caption = block.caption ? [line(block.caption, { face: 'heading', size: SIZE.small, center: true, before: LINE / 2, keepNext: true })] : []
    return [...caption, tableOf(block.columns.map(({ share }) => share), rows, { width, size: SIZE.table, heads: 1 }), line('', { line: LINE / 2 })]
  })
}

type Setting = { width: number; size: number; heads?: number }

function tableOf(shares: readonly number[], rows: readonly (readonly Cell[])[], { width, size, heads = 0 }: Setting): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / whole) * width))
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, margins: { left: 100, right: 100, top: 40, bottom: 40 },
    rows: rows.map((cells, index) => new TableRow({ tableHeader: index < heads, cantSplit: cells.every(({ text }) => text.length < 200), children: cellsOf(cells, widths, size) })),
  })
}

function cellsOf(cells: readonly Cell[], widths: readonly number[], size: number): TableCell[] {
  let column = 0
  return cells.map(({ text, label, span = 1, lines = 0 }) => {
    const width = widths.slice(column, (column += span)).reduce((sum, one) => sum + one, 0)
    const said = text.split('\n')
    const empty = Array.from({ length: Math.max(0, lines - said.length - Math.floor((text.length * size * 10) / width)) }, () => '')
    return new TableCell({
      columnSpan: span, width: { size: width, type: WidthType.DXA }, verticalAlign: lines > 0 ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
      children: [...said, ...empty].map((words) => line(words, { face: label ? 'heading' : 'text', size, line: TABLE_LINE, center: label ?? false, left: !label })),
    })
  })
}

/** The head of a letter: the organ's name in red, and under it a thick line over a thin one. */
export const letterhead = (organ: string): Paragraph[] => [
  line(organ, { face: 'title', size: organSize(organ), line: organSize(organ) * 11, color: RED, center: true }),
  redLine(BorderStyle.THICK_THIN_SMALL_GAP, LETTERHEAD.toLine),
]
/** At the foot of its first page a thin line over a thick one. */
export const letterfoot = (): Paragraph[] => [redLine(BorderStyle.THIN_THICK_SMALL_GAP, 0)]

const redLine = (style: (typeof BorderStyle)[keyof typeof BorderStyle], before: number) =>
  line('', { line: 20, before, indent: { left: -LETTERHEAD.overLeft, right: -LETTERHEAD.overRight }, more: { border: { bottom: { style, color: RED, size: 24, space: 0 } } } })

/** A, B or C at the top right corner of the first page. */
export const classMark = (letter: string): Paragraph =>
  line(letter, {
    face: 'heading', right: true,
    more: { frame: { type: 'absolute', position: { x: PAGE.width - PAGE.right - 3 * CHARACTER, y: LETTERHEAD.fromTop - LINE - 100 }, width: 3 * CHARACTER, height: LINE, anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE }, wrap: FrameWrap.NONE } },
  })

export function titleOf({ form, title, lead }: Pick<Paper, 'form' | 'title' | 'lead'>): Paragraph[] {
  const before = form === 'letter' ? 2 * LINE : 0
  const lines = title.map((words, index) => line(words, { face: 'title', size: SIZE.title, line: TITLE_LINE, center: true, before: index === 0 ? before : 0, after: index === title.length - 1 ? LINE : 0, keepNext: true }))
  return lead ? [...lines, line(lead, { size: SIZE.small, line: 480, after: LINE / 2 })] : lines
}

/** 附件说明, 落款, 附注. Two empty lines are where the seal comes to stand. */
export function closingOf({ annexes, signature, date, note }: Paper): Paragraph[] {
  const named = annexes.map(({ title }, index) => `${index === 0 ? '附件：' : '　　　'}${annexes.length > 1 ? `${index + 1}.` : ''}${title}`)
  const indents = signatureIndents(signature ?? '', date ?? '2026年12月31日')
  return [
    ...named.map((words, index) => line(words, { before: index === 0 ? LINE : 0, indent: TWO_IN, keepNext: Boolean(signature) })),
    ...(signature ? [line(signature, { right: true, before: 2 * LINE, indent: { right: indents.signature }, keepNext: true })] : []),
    ...(date ? [line(date, { right: true, indent: { right: indents.date }, keepNext: true })] : signature ? [line('', {})] : []),
    ...(note ? [line(`（${note}）`, { indent: TWO_IN })] : []),
  ]
}

/** 版记: who gets a copy, in 4号 between two lines at the foot of the letter's last page. */
export function copiesOf(copies: readonly string[]): Paragraph[] {
  if (copies.length === 0) return []
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' }
  return [
    line(`抄送：${copies.join('，')}。`, {
      size: SIZE.small, line: 500, indent: { left: 280 * 4, right: 280, hanging: 280 * 3 },
      more: { border: { top: edge, bottom: edge }, frame: { type: 'alignment', alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM }, width: TEXT_WIDTH, height: 0, anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN } } },
    }),
  ]
}
