import { beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '@/lib/documents/paper'
import { attributes, inMm, opened, paragraphsOf, paragraphWith, plain, runsOf, sectionsOf } from '../factories/opened-docx'
import { PAPERS, papers, type PaperName } from '../factories/papers'

// GB/T 9704-2012 as domain G1 gives it. Nothing here is taken from measure.ts: the numbers are the standard's.
const parts = new Map<PaperName, Map<string, string>>()
beforeAll(async () => { for (const name of PAPERS) parts.set(name, await opened(papers[name])) })
const bodyOf = (name: PaperName) => parts.get(name)!.get('word/document.xml')!
const sections = (name: PaperName) => sectionsOf(parts.get(name)!)
const LETTERS = PAPERS.filter((name) => papers[name].form === 'letter')
const fontOf = (xml: string) => attributes(xml, 'rFonts')['eastAsia']
const sizeOf = (xml: string) => Number(attributes(xml, 'sz')['val']) / 2

describe.each(PAPERS)('%s', (name) => {
  const paper: Paper = papers[name]

  test('is A4 with 天头 37 mm, 订口 28 mm and 版心 156 × 225 mm, an annex on its side with the same bound edge', () => {
    for (const { size: { w, h, orient }, margins: { top, left, right, bottom } } of sections(name)) {
      const wide = orient === 'landscape'
      const [short, long] = wide ? [h, w] : [w, h]
      expect([inMm(short), inMm(long)]).toEqual([expect.closeTo(210, 1), expect.closeTo(297, 1)])
      const [head, bound] = wide ? [right, top] : [top, left]
      expect(Math.abs(inMm(head) - 37)).toBeLessThanOrEqual(1)
      expect(Math.abs(inMm(bound) - 28)).toBeLessThanOrEqual(1)
      const [across, along] = [Number(w) - Number(left) - Number(right), Number(h) - Number(top) - Number(bottom)]
      expect(inMm(wide ? along : across)).toBeCloseTo(156, 0)
      expect(inMm(wide ? across : along)).toBeCloseTo(225, 0)
    }
  })

  test('names 仿宋, 黑体, 楷体, 小标宋 and 宋体 and no other, each with one that stands in for it', () => {
    const all = [...parts.get(name)!].filter(([part]) => /word\/(document|header\d|footer\d|styles)/.test(part)).map(([, xml]) => xml).join('')
    const named = new Set([...all.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font))
    const table = parts.get(name)!.get('word/fontTable.xml')!
    for (const font of named) {
      expect(['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体', '宋体']).toContain(font)
      expect(table).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"/>`))
    }
    expect([...parts.get(name)!.keys()].filter((part) => /\.(odttf|ttf|otf)$/.test(part))).toEqual([])
  })

  test('sets quotation marks, dashes and boxes in the Chinese face', () => {
    for (const [run] of bodyOf(name).matchAll(/<w:rFonts [^>]*>/g)) expect(run).toContain('w:hint="eastAsia"')
  })

  test('has every line of its text in 3号 at a pitch by which 22 fill the page, with 28 characters to a line', () => {
    const body = paragraphsOf(bodyOf(name)).filter((paragraph) => sizeOf(paragraph) === 16)
    for (const paragraph of body) {
      const { line, lineRule } = attributes(paragraph, 'spacing')
      expect(lineRule).toBe('exact')
      expect(Number(line) / 20).toBeCloseTo(28.95, 2)
      expect(inMm(Number(line) * 22)).toBeLessThanOrEqual(225)
      expect(inMm(Number(line) * 23)).toBeGreaterThan(225)
      const given = Number(/<w:spacing w:val="(-?\d+)"/.exec(paragraph)?.[1])
      expect(inMm((320 + given) * 28)).toBeLessThanOrEqual(156.02)
      expect(inMm((320 + given) * 29)).toBeGreaterThan(156)
    }
  })

  test('has its title in 2号小标宋 in the middle', () => {
    for (const words of paper.title) {
      const title = paragraphWith(bodyOf(name), words)
      expect([fontOf(title), sizeOf(title), attributes(title, 'jc')['val']]).toEqual(['方正小标宋简体', 22, 'center'])
    }
  })

  test('has numbers in 4号半角宋体 between dashes, 7 mm under the text, to the right on odd pages and to the left on even ones, one character in', () => {
    for (const { ends, margins } of sections(name)) {
      expect(parts.get(name)!.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
      for (const [end, side] of [['footer default', 'right'], ['footer even', 'left']] as const) {
        const foot = ends[end]!
        expect([attributes(foot, 'jc')['val'], attributes(foot, 'ind')[side], plain(foot)]).toEqual([side, '280', '—  —'])
        expect([attributes(foot, 'rFonts')['ascii'], sizeOf(foot)]).toEqual(['宋体', 14])
        const { line, after } = attributes(foot, 'spacing')
        const overEdge = Number(margins['footer']) + Number(after ?? 0) + Number(line)
        if (margins['footer'] !== '720') expect(inMm(Number(margins['bottom']) - overEdge)).toBeCloseTo(7, 0)
      }
    }
  })
})

describe.each(LETTERS)('%s, in 信函格式', (name) => {
  const paper: Paper = papers[name]
  const first = () => sections(name)[0]!

  test("begins 30 mm from the top with the organ's name in red 小标宋, in the middle and on one line", () => {
    const head = first().ends['header first']!
    const organ = paragraphWith(head, paper.organ)
    expect(inMm(first().margins['header'])).toBeCloseTo(30, 0)
    expect([fontOf(organ), attributes(organ, 'color')['val'], attributes(organ, 'jc')['val']]).toEqual(['方正小标宋简体', 'FF0000', 'center'])
    expect(sizeOf(organ) * paper.organ.length * 0.3528).toBeLessThanOrEqual(156)
  })

  test('has 4 mm under the name a red line, thick over thin, and 20 mm from the foot another, thin over thick, 170 mm long both', () => {
    const { ends, margins, xml } = first()
    const over = paragraphsOf(ends['header first']!)[1]!
    expect(inMm(attributes(over, 'spacing')['before'])).toBeCloseTo(4, 0)
    const under = paragraphsOf(ends['footer first']!)[0]!
    expect(inMm(margins['footer'])).toBeCloseTo(20, 0)
    for (const [line, style] of [[over, 'thickThinSmallGap'], [under, 'thinThickSmallGap']] as const) {
      expect(attributes(line, 'bottom')).toMatchObject({ val: style, color: 'FF0000' })
      const { left, right } = attributes(line, 'ind')
      expect(inMm(Number(attributes(xml, 'pgSz')['w']) - Number(margins['left']) - Number(margins['right']) - Number(left) - Number(right))).toBeCloseTo(170, 0)
    }
    expect(xml).toContain('<w:titlePg/>')
    expect(ends['footer first']).not.toContain('PAGE')
  })

  test('has its number at the right under the line, with 〔〕 and without a space, and two lines on its title', () => {
    const body = bodyOf(name)
    const [line] = paragraphsOf(body).filter((paragraph) => paragraph.includes('<w:tabs>'))
    expect(inMm(attributes(line!, 'tab')['pos'])).toBeCloseTo(156, 0)
    if (paper.number) expect(plain(line!)).toMatch(/(〔\d{4}〕\d+号|待编号)$/)
    expect(Number(attributes(paragraphWith(body, paper.title[0]!), 'spacing')['before']) / 579).toBe(2)
  })

  test('is addressed flush at the left, ends in a full-width colon, and indents its paragraphs by two characters', () => {
    const body = bodyOf(name)
    expect(paper.salutation).toMatch(/：$/)
    expect(attributes(paragraphWith(body, paper.salutation!), 'ind')).toEqual({})
    for (const block of paper.blocks) if (block.kind === 'text' && block.text) expect(attributes(paragraphWith(body, block.text.slice(0, 20)), 'ind')).toMatchObject({ firstLine: '640', firstLineChars: '200' })
  })

  test('names what is attached one line under the text, and signs so that the date stands four characters from the right, under the name', () => {
    const body = bodyOf(name)
    if (paper.annexes.length > 0) expect(attributes(paragraphWith(body, `附件：${paper.annexes[0]!.title}`), 'spacing')['before']).toBe('579')
    const after = body.slice(body.lastIndexOf(paper.blocks.findLast((block) => block.kind === 'text')!.text.slice(-12)))
    const name4 = paragraphWith(after, paper.signature!)
    expect([attributes(name4, 'jc')['val'], Number(attributes(name4, 'spacing')['before'])]).toEqual(['right', 2 * 579])
    if (!paper.date) return
    const date = paragraphWith(after, paper.date)
    expect([attributes(date, 'jc')['val'], plain(date)]).toEqual(['right', expect.stringMatching(/^\d{4}年[1-9]\d?月[1-9]\d?日$/)])
    expect(Number(attributes(date, 'ind')['right'])).toBeGreaterThanOrEqual(4 * 320)
  })

  test('never leaves the signature alone on a page', () => {
    const all = paragraphsOf(bodyOf(name))
    const at = all.findLastIndex((paragraph) => plain(paragraph) === paper.signature && paragraph.includes('w:val="right"'))
    const closing = all.slice(at - (paper.annexes.length > 0 ? 2 : 1), at + 1)
    for (const paragraph of closing) expect(paragraph).toContain('<w:keepNext/>')
  })

  test('lists who gets a copy at the foot of its last page, in 4号 between two black lines, one character in', () => {
    if (!paper.copies) return
    const copies = paragraphWith(bodyOf(name), `抄送：${paper.copies.join('，')}。`)
    expect([fontOf(copies), sizeOf(copies)]).toEqual(['仿宋_GB2312', 14])
    expect(attributes(copies, 'framePr')).toMatchObject({ vAnchor: 'margin', yAlign: 'bottom' })
    for (const edge of ['top', 'bottom']) expect(attributes(copies, edge)).toMatchObject({ val: 'single', color: '000000' })
    expect(attributes(copies, 'ind')['right']).toBe('280')
    const own = bodyOf(name).split('<w:sectPr>')[0]!
    expect(plain(own).endsWith(plain(copies)), 'the last words of the letter, so that they stand on its last page').toBe(true)
  })
})

test('the four levels are 一、黑体, （一）楷体, 1. and （1） 仿宋', () => {
  const body = bodyOf('longReply')
  expect(fontOf(paragraphWith(body, '一、关于经费的问题'))).toBe('黑体')
  const second = runsOf(paragraphWith(body, '（一）落实责任'))
  expect(second.map(fontOf)).toEqual(['楷体_GB2312', '仿宋_GB2312'])
  expect(plain(second[0]!)).toBe('（一）落实责任。')
  expect(fontOf(paragraphWith(body, '1.每月巡查一次'))).toBe('仿宋_GB2312')
  expect(fontOf(paragraphWith(body, '（1）雨季每周一次'))).toBe('仿宋_GB2312')
  expect(runsOf(paragraphWith(bodyOf('notice'), '一、及时签收')).map(fontOf)).toEqual(['黑体', '仿宋_GB2312'])
})

test('an annex begins a page, says at its top left that it is one, and repeats the head of its table on every page', () => {
  for (const name of ['reply', 'longNotice'] as const) {
    const annex = bodyOf(name).split('<w:sectPr>')[1]!
    expect(fontOf(paragraphWith(annex, '附件'))).toBe('黑体')
    expect(attributes(sections(name)[1]!.xml, 'type')['val']).toBe('nextPage')
  }
  const table = bodyOf('longNotice').split('<w:tbl>')[1]!
  expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(table.match(/<w:tr>/g)).toHaveLength(61)
})

test('a table is never wider than the text, whatever stands in it', () => {
  for (const name of PAPERS) {
    for (const table of bodyOf(name).split('<w:tbl>').slice(1)) {
      const wide = [...table.split('</w:tblGrid>')[0]!.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0)
      expect(inMm(wide)).toBeLessThanOrEqual(225.1)
      if (!name.toLowerCase().includes('notice')) expect(inMm(wide)).toBeLessThanOrEqual(156.1)
    }
  }
})
