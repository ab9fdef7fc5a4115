import { AlignmentType, Document, DocumentGridType, Footer, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions } from 'docx'
import { FONT, LETTERHEAD, LINE, PAGE, PAGE_NUMBER, SIZE, SQUEEZE, STAND_INS, TEXT_WIDTH, TEXT_HEIGHT } from '@/lib/documents/measure'
import type { Annex, Paper } from '@/lib/documents/paper'
import { blocksOf, classMark, closingOf, copiesOf, letterfoot, letterhead, line, titleOf } from '@/lib/documents/word-parts'

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document for Word, to the measures of GB/T 9704-2012 (measure.ts). */
export const toWord = (paper: Paper): Promise<Buffer> => Packer.toBuffer(documentOf(paper), undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }])

/** The library writes an empty one: in this, each typeface is named with the one that stands in for it (ECMA-376 part 1, 17.8.3.1). */
const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(STAND_INS).map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`).join('')}</w:fonts>`

const documentOf = (paper: Paper) =>
  new Document({
    title: paper.title.join(''), creator: paper.organ, description: '', evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FONT.text, size: SIZE.text }, paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } } } } },
    sections: [bodyOf(paper), ...paper.annexes.map(annexOf)],
  })

function bodyOf(paper: Paper): ISectionOptions {
  const { form, organ, classLetter, publicity, number, salutation, blocks, copies } = paper
  const isLetter = form === 'letter'
  return {
    properties: { page: pageOf(isLetter ? LETTERHEAD.fromTop : PAGE.top - LINE), grid: FREE, titlePage: isLetter },
    ...(isLetter ? { headers: { first: new Header({ children: letterhead(organ) }), default: NONE(), even: NONE() } } : {}),
    footers: { ...PAGE_NUMBERS(), ...(isLetter ? { first: new Footer({ children: letterfoot() }) } : {}) },
    children: [
      ...(classLetter ? [classMark(classLetter)] : []),
      ...(isLetter ? [numberLine(publicity ?? '', number ?? '')] : []),
      ...titleOf(paper),
      ...(salutation ? [line(salutation)] : []),
      ...blocksOf(blocks, TEXT_WIDTH, Boolean(paper.signature)),
      ...closingOf(paper),
      ...copiesOf(copies ?? []),
    ],
  }
}

const annexOf = ({ title, lead, wide, blocks }: Annex, index: number, all: readonly Annex[]): ISectionOptions => ({
  properties: { type: SectionType.NEXT_PAGE, page: pageOf(LETTERHEAD.fromTop, wide), grid: FREE },
  footers: PAGE_NUMBERS(),
  children: [
    line(`附件${all.length > 1 ? index + 1 : ''}`, { face: 'heading', after: LINE / 2 }),
    ...titleOf({ form: 'sheet', title: [title], lead }),
    ...blocksOf(blocks, wide ? TEXT_HEIGHT : TEXT_WIDTH),
  ],
})

/** Every line says its own pitch: programs disagree about a grid under lines of a fixed height. */
const FREE = { type: DocumentGridType.DEFAULT, linePitch: LINE }

/** A wide page is the same sheet turned to the left: its top is bound where the text's left edge was. */
const pageOf = (header: number, wide = false) => ({
  size: { width: PAGE.width, height: PAGE.height, ...(wide && { orientation: PageOrientation.LANDSCAPE }) },
  margin: wide
    ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, header: 720, footer: 720, gutter: 0 }
    : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, header, footer: LETTERHEAD.fromBottom, gutter: 0 },
})

/** The letterhead is the first page's alone: a line as thin as can be keeps the others from growing. */
const NONE = () => new Header({ children: [line('', { line: 20 })] })

/** — 1 — at the outer edge: right on odd pages, left on even ones. */
const PAGE_NUMBERS = () => ({ default: numbers(AlignmentType.RIGHT), even: numbers(AlignmentType.LEFT) })
const numbers = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) =>
  new Footer({
    children: [
      new Paragraph({
        alignment, indent: alignment === AlignmentType.RIGHT ? { right: PAGE_NUMBER.aside } : { left: PAGE_NUMBER.aside },
        spacing: { line: 280, lineRule: LineRuleType.EXACT, after: PAGE_NUMBER.fromBottom - LETTERHEAD.fromBottom },
        children: [new TextRun({ font: FONT.page, size: SIZE.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** Whether it is public, at the left; the number at the right. */
const numberLine = (publicity: string, number: string) =>
  new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT }, tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [new TextRun({ text: `${publicity}\t${number}`, font: FONT.text, size: SIZE.text, characterSpacing: SQUEEZE })],
  })
