import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { PAPER_KINDS, type Paper } from '@/lib/documents/paper'
import { toWord } from '@/lib/documents/word'
import { checkTemplate } from '@/lib/templates/check'
import { examples } from '@/lib/templates/examples'
import { fillTemplate } from '@/lib/templates/fill'
import { starterOf } from '@/lib/templates/starter'
import { namesOf, valuesFor } from '@/lib/templates/values'
import { partsOf, plain } from '../factories/opened-docx'
import { PAPERS, papers } from '../factories/papers'

/** What an office might have made: a document with these paragraphs. */
const made = (...lines: string[]) => toWord({ name: '', form: 'sheet', organ: '县人大', title: ['模板'], annexes: [], blocks: lines.map((text) => ({ kind: 'text', text })) })
const changed = async (content: Buffer, change: (zip: JSZip) => void | Promise<void>) => {
  const zip = await JSZip.loadAsync(content)
  await change(zip)
  return zip.generateAsync({ type: 'nodebuffer' })
}
const said = async (content: Buffer, kind: (typeof PAPER_KINDS)[number] = 'reply') => {
  const checked = await checkTemplate(content, kind)
  return checked.ok ? 'taken' : checked.words
}
const wordsOf = async (content: Buffer) => plain((await partsOf(content)).get('word/document.xml')!)

describe.each(PAPER_KINDS)('the template of a %s', (kind) => {
  test('that one begins with is taken as it is, and filled says everything that the example says', async () => {
    const checked = await checkTemplate(await toWord(starterOf(kind)), kind)
    expect(checked).toMatchObject({ ok: true })
    if (!checked.ok) return
    const values = valuesFor(examples[kind]())
    const words = [...(await partsOf(fillTemplate(checked.content, values))).values()].map(plain).join('')
    expect(words).not.toMatch(/\{\{|\}\}/)
    for (const [name, value] of Object.entries(values)) for (const one of typeof value === 'string' ? value.split('\n') : value.flatMap((row) => Object.values(row))) if (name !== '正文') expect(words, name).toContain(one)
  })
})

test('every paper gives each name of its kind, also where there is nothing to say', () => {
  for (const name of PAPERS) {
    const paper: Paper = papers[name]
    if (!paper.kind) continue
    const [own, known] = [namesOf(valuesFor(paper)), namesOf(valuesFor(examples[paper.kind]()))]
    expect([own.words, own.tables.map((table) => table.name)], name).toEqual([known.words, known.tables.map((table) => table.name)])
  }
})

test('a placeholder that Word has split over several runs is found', async () => {
  const whole = await made('编号：{{建议编号}}。')
  const split = await changed(whole, async (zip) => {
    const xml = await zip.file('word/document.xml')!.async('string')
    zip.file('word/document.xml', xml.replace('{{建议编号}}', '{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{建议</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>编号}</w:t></w:r><w:r><w:t>}'))
  })
  expect(await said(split)).toBe('taken')
  expect(await wordsOf(fillTemplate(split, { 建议编号: '0036' }))).toContain('编号：0036。')
})

test('the rows of a table come once for each, and a paragraph once for each', async () => {
  const words = await wordsOf(fillTemplate(await toWord(starterOf('reply')), valuesFor(papers.longReply)))
  expect(words.match(/谢石屿/g)).toHaveLength(6)
})

test('what somebody typed is words in it and never markup, and what XML cannot hold is left out', async () => {
  const filled = fillTemplate(await made('{{建议标题}}'), { 建议标题: '甲</w:t><w:p>&\u0001乙' })
  expect((await partsOf(filled)).get('word/document.xml')).toContain('甲&lt;/w:t&gt;&lt;w:p&gt;&amp;乙')
})

test('a template that cannot serve is refused in a sentence that says what to do', async () => {
  const good = await made('{{建议编号}}')
  expect(await said(await made('没有占位符'))).toContain('里面没有占位符')
  expect(await said(await made('{{建议编号}} {{电话号码}} {{constructor}}'))).toMatch(/不认识的占位符：\{\{电话号码\}\}、\{\{constructor\}\}/)
  expect(await said(await made('{{@正文}}'))).toContain('不认识的占位符：{{@正文}}')
  expect(await said(await made('{{建议编号'))).toContain('没有写完')
  expect(await said(await made('{{#承诺事项}}{{事项}}'))).toContain('没有成对')
  expect(await said(await made('{{事项}}'))).toContain('是表格里的一栏')
  expect(await said(await made('{{^承诺事项}}{{没有的}}{{/承诺事项}}'))).toContain('{{没有的}}')
  expect(await said(await made('｛｛建议编号｝｝'))).toContain('半角')
  expect(await said(Buffer.from('%PDF-1.7'))).toContain('不是 Word 文件')
  expect(await said(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/打不开|不是 Word/)
  expect(await said(Buffer.concat([good, Buffer.alloc(2 * 1024 * 1024)]))).toContain('2 MB')
  expect(await said(await changed(good, (zip) => { zip.file('word/vbaProject.bin', 'x') }))).toContain('宏')
  expect(await said(await changed(good, (zip) => { zip.file('word/embeddings/a.xlsx', 'x') }))).toContain('嵌入')
  expect(await said(await changed(good, async (zip) => { zip.file('word/_rels/document.xml.rels', (await zip.file('word/_rels/document.xml.rels')!.async('string')).replace('</Relationships>', '<Relationship Id="x" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/></Relationships>')) }))).toContain('引用了外面')
  expect(await said(good)).toBe('taken')
})
