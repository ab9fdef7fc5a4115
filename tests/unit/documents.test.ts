import { describe, expect, test } from 'vitest'
import { consultationPaper, returnPaper } from '@/lib/documents/consultation'
import { dispatchNotice } from '@/lib/documents/dispatch-notice'
import { readKey } from '@/lib/documents/kinds'
import { CHARACTER, CHARACTERS, LINE, LINES, PAGE, signatureIndents, SQUEEZE, TEXT_HEIGHT, TEXT_WIDTH } from '@/lib/documents/measure'
import { replyPaper } from '@/lib/documents/reply-letter'
import { zipOf } from '@/lib/documents/zip'
import { contentsOf } from '@/lib/tables/zip'
import { attributes, bodyOf, opened, plain } from '../factories/opened-docx'
import { letter, office, papers, scale, source } from '../factories/papers'

const reply = papers.reply

describe('a letter', () => {
  test('holds 22 lines of 28 characters, not 23 and not 29', () => {
    expect(LINE * LINES).toBeLessThanOrEqual(TEXT_HEIGHT)
    expect(LINE * (LINES + 1)).toBeGreaterThan(TEXT_HEIGHT)
    expect((CHARACTER + SQUEEZE) * CHARACTERS).toBeLessThanOrEqual(TEXT_WIDTH)
    expect((CHARACTER + SQUEEZE) * (CHARACTERS + 1)).toBeGreaterThan(TEXT_WIDTH)
    expect(PAGE.width).toBe(11906)
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
