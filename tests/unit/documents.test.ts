import { describe, expect, test } from 'vitest'
import type { LetterSource } from '@/lib/assignments/letter'
import { consultationPaper, returnPaper, scaleOf } from '@/lib/documents/consultation'
import { dispatchNotice } from '@/lib/documents/dispatch-notice'
import { readKey } from '@/lib/documents/kinds'
import { CHARACTER, CHARACTERS, LINE, LINES, PAGE, signatureIndents, SQUEEZE, TEXT_HEIGHT, TEXT_WIDTH } from '@/lib/documents/measure'
import type { Paper } from '@/lib/documents/paper'
import { replyPaper } from '@/lib/documents/reply-letter'
import { toWord } from '@/lib/documents/word'
import { zipOf } from '@/lib/documents/zip'
import { defaultRulebook } from '@/lib/rulebook/default'
import { contentsOf } from '@/lib/tables/zip'

const source: LetterSource = { organ: '县交通运输局', congress: '青岚县人大', termNumber: 18, sittingNumber: 5, channel: 'inSession', number: '0036', title: '关于乡村公路的建议', proposer: { names: '罗闻溪', kind: 'joint' }, coUnits: ['县财政局'] }
const office = '青岚县人大代表工作委员会'
const letter = { resultClass: 'B', publicity: 'open', letterNumber: '青交建复〔2026〕18 号', issuedOn: '2026-05-18', contact: '秦志远，0855-1234567', text: '一、关于经费的问题。已列入预算。' }
const scale = scaleOf(defaultRulebook)
const reply = replyPaper({ source, letter, office, scale, commitments: [{ text: '硬化 12 公里', dueOn: '2026-10-31', responsible: '谢石屿' }] })

/** The parts of the package as text: what Word would open. */
async function opened(paper: Paper): Promise<Map<string, string>> {
  const contents = await contentsOf(await toWord(paper))
  return new Map([...contents!].map(([name, content]) => [name, content.toString('utf8')]))
}
const bodyOf = async (paper: Paper) => (await opened(paper)).get('word/document.xml')!
const paragraphWith = (xml: string, words: string) => xml.split('<w:p>').find((paragraph) => paragraph.includes(words)) ?? ''
const attributes = (xml: string, element: string) => Object.fromEntries([...(new RegExp(`<w:${element} ([^>]*)/?>`).exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
const inMm = (twips: string | undefined) => (Number(twips) * 25.4) / 1440
const plain = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')

describe('a letter measured as Word has it (GB/T 9704-2012)', () => {
  test('is A4 with 天头 37 mm, 订口 28 mm and 版心 156 × 225 mm', async () => {
    const section = (await bodyOf(reply)).split('<w:sectPr')[1]!
    const { w, h } = attributes(section, 'pgSz')
    const margins = attributes(section, 'pgMar')
    expect([inMm(w), inMm(h)]).toEqual([expect.closeTo(210, 1), expect.closeTo(297, 1)])
    expect(inMm(margins['top'])).toBeCloseTo(37, 1)
    expect(inMm(margins['left'])).toBeCloseTo(28, 1)
    expect(inMm(String(Number(w) - Number(margins['left']) - Number(margins['right'])))).toBeCloseTo(156, 1)
    expect(inMm(String(Number(h) - Number(margins['top']) - Number(margins['bottom'])))).toBeCloseTo(225, 1)
    expect(inMm(margins['header'])).toBeCloseTo(30, 1)
  })
  test('holds 22 lines of 28 characters, not 23 and not 29', () => {
    expect(LINE * LINES).toBeLessThanOrEqual(TEXT_HEIGHT)
    expect(LINE * (LINES + 1)).toBeGreaterThan(TEXT_HEIGHT)
    expect((CHARACTER + SQUEEZE) * CHARACTERS).toBeLessThanOrEqual(TEXT_WIDTH)
    expect((CHARACTER + SQUEEZE) * (CHARACTERS + 1)).toBeGreaterThan(TEXT_WIDTH)
    expect(PAGE.width).toBe(11906)
  })
  test('is set in 3号仿宋 at 28.95 points, two characters in; its headings in 黑体, its title in 2号小标宋', async () => {
    const xml = await bodyOf(reply)
    const body = paragraphWith(xml, '已列入预算')
    expect(attributes(body, 'rFonts')['eastAsia']).toBe('仿宋_GB2312')
    expect(attributes(body, 'sz')['val']).toBe('32')
    expect(attributes(body, 'spacing')).toMatchObject({ line: '579', lineRule: 'exact' })
    expect(attributes(body, 'ind')).toMatchObject({ firstLine: '640', firstLineChars: '200' })
    expect(attributes(paragraphWith(xml, '一、关于经费的问题'), 'rFonts')['eastAsia']).toBe('黑体')
    const title = paragraphWith(xml, '第0036号建议的答复')
    expect([attributes(title, 'rFonts')['eastAsia'], attributes(title, 'sz')['val'], attributes(title, 'jc')['val']]).toEqual(['方正小标宋简体', '44', 'center'])
    expect(attributes(paragraphWith(xml, '关于青岚县十八届人大五次会议'), 'spacing')['before']).toBe(String(2 * LINE))
  })
  test('has the red head 30 mm from the top with a line 170 mm long under it, another at the foot of page one, and numbers at the outer edge from page two', async () => {
    const parts = await opened(reply)
    const heads = [...parts].filter(([name]) => /word\/header\d+\.xml/.test(name)).map(([, xml]) => xml)
    const head = heads.find((xml) => xml.includes('青岚县交通运输局'))!
    expect(attributes(head, 'color')['val']).toBe('FF0000')
    expect(head).toContain('thickThinSmallGap')
    const { left, right } = attributes(head.slice(head.indexOf('thickThin')), 'ind')
    expect(inMm(String(TEXT_WIDTH - Number(left) - Number(right)))).toBeCloseTo(170, 0)
    expect([...parts.values()].some((xml) => xml.includes('thinThickSmallGap'))).toBe(true)
    const section = parts.get('word/document.xml')!.split('<w:sectPr')[1]!
    expect(section).toContain('<w:titlePg')
    expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders')
    const numbers = [...parts].filter(([name, xml]) => /word\/footer/.test(name) && xml.includes('PAGE')).map(([, xml]) => attributes(xml, 'jc')['val'])
    expect(new Set(numbers)).toEqual(new Set(['right', 'left']))
  })
  test('carries class, publicity, number, promises, date, contact, copies and the form to answer on', async () => {
    const words = plain(await bodyOf(reply))
    for (const said of ['B', '主动公开', '青交建复〔2026〕18号', '罗闻溪等代表：', '收悉', '硬化 12 公里', '2026年10月31日', '谢石屿', '2026年5月18日', '（联系人：秦志远，0855-1234567）', `抄送：${office}，县财政局。`, '附件：代表建议办理情况征询意见表', '□不满意']) expect(words).toContain(said)
    expect(words.indexOf('谢石屿')).toBeLessThan(words.indexOf('感谢您'))
  })
})

test('the name stands centred over a date four characters from the right; a long one keeps two', () => {
  const short = signatureIndents('县财政局', '2026年5月18日')
  expect(short.date).toBe(4 * CHARACTER)
  expect(short.signature).toBe(5.25 * CHARACTER)
  const long = signatureIndents('青岚县人力资源和社会保障局', '2026年5月18日')
  expect(long.signature).toBe(2 * CHARACTER)
  expect(long.date).toBeGreaterThan(4 * CHARACTER)
})

test('a notice names every unit once and has a row for every part, on a page turned to the side', async () => {
  const part = (number: string, unit: string) => ({ number, title: `标题${number}`, proposer: '罗闻溪', unit, role: 'lead' as const, dueOn: '2026-06-01' })
  const notice = dispatchNotice({ organ: office, place: '青岚县', termNumber: 18, sitting: '五次会议', on: '2026-03-01', handed: [part('0001', '县财政局'), part('0001', '县教育局'), part('0002', '县财政局')], instruction: '', contact: '' })
  expect(notice.salutation).toBe('县财政局、县教育局：')
  expect(notice.title.join('')).toBe('关于交办青岚县十八届人大五次会议2件代表建议的通知')
  const xml = await bodyOf(notice)
  expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(4)
  expect(attributes(xml.split('<w:sectPr')[2]!, 'pgSz')).toMatchObject({ orient: 'landscape', w: '16838', h: '11906' })
})

test('the return has the boxes ticked that the deputy chose; the blank form has none', async () => {
  const given = { source, scale, letterNumber: '', issuedOn: '2026-05-18', office }
  expect(plain(await bodyOf(consultationPaper(given)))).not.toContain('☑')
  const words = plain(await bodyOf(returnPaper(given, { grades: [{ axis: '办理态度', label: '满意' }, { axis: '办理结果', label: '不满意' }], reason: '路还没有修', evaluatedOn: '2026-05-30', isLate: false })))
  expect(words).toMatch(/办理态度☑满意　□基本满意　□不满意办理结果□满意　□基本满意　☑不满意/)
  expect(words).toContain('路还没有修')
})

test('who asked for secrecy is named nowhere in the package', async () => {
  const secret = { ...source, proposer: { names: null, kind: 'single' as const } }
  for (const [, xml] of await opened(replyPaper({ source: secret, letter, office, scale, commitments: [] }))) expect(xml).not.toContain('罗闻溪')
})

test('what XML cannot hold does not spoil the document', async () => {
  const xml = await bodyOf(replyPaper({ source: { ...source, title: '甲\u0000乙\u000B<w:p>&\uD800' }, letter, office, scale, commitments: [] }))
  expect(xml).toContain('甲乙&lt;w:p&gt;&amp;\uFFFD')
})

test('a key names a document or nothing', () => {
  expect(readKey('sheet')).toEqual({ kind: 'sheet', of: '' })
  expect(readKey('reply-0190-ab')).toEqual({ kind: 'reply', of: '0190-ab' })
  for (const odd of ['reply', 'sheet-1', 'reply-../x', 'word', '']) expect(readKey(odd), odd).toBeNull()
})

test('an archive of several files reads back as it was written, with Chinese names', async () => {
  async function* files() {
    yield { name: '0036 公路/答复函.docx', content: Buffer.from('一') }
    yield { name: '空.txt', content: Buffer.alloc(0) }
  }
  const pieces: Buffer[] = []
  for await (const piece of zipOf(files())) pieces.push(piece as Buffer)
  const contents = await contentsOf(Buffer.concat(pieces))
  expect([...contents!].map(([name, content]) => [name, content.toString('utf8')])).toEqual([['0036 公路/答复函.docx', '一'], ['空.txt', '']])
})
