import { label, type Block, type Paper, type PaperKind } from '@/lib/documents/paper'
import { examples } from '@/lib/templates/examples'
import { namesOf, valuesFor, type Names } from '@/lib/templates/values'

const asked = (name: string) => `{{${name}}}`

/** A template to begin with: the built-in form with every name of its kind in its place. */
export function starterOf(kind: PaperKind): Paper {
  const example = examples[kind]()
  const names = namesOf(valuesFor(example))
  return example.form === 'letter' ? letterWith(example, names) : sheetWith(example, names)
}

function letterWith({ name, classLetter, publicity, copies }: Paper, { words, tables }: Names): Paper {
  const rest = words.filter((word) => !['发文机关', '文书标题', '类别', '公开属性', '文号', '主送', '正文', '附件名称', '落款', '日期', '附注', '抄送'].includes(word))
  const extra: Block[] = rest.length > 0 ? [{ kind: 'text', text: '另外还能填下面这些，不要的连同这一行删去：' }, formFor(rest)] : []
  return {
    name, form: 'letter', organ: asked('发文机关'), classLetter: classLetter && asked('类别'), publicity: publicity && asked('公开属性'), number: asked('文号'), title: [asked('文书标题')], salutation: asked('主送'),
    blocks: [...['{{#各段}}', asked('段落'), '{{/各段}}'].map((text): Block => ({ kind: 'text', text })), ...tables.filter(({ name }) => name !== '各段').map(tableFor), ...extra, { kind: 'text', text: `附件：${asked('附件名称')}` }],
    signature: asked('落款'), date: asked('日期'), note: asked('附注'), copies: copies && [asked('抄送')],
    annexes: [],
  }
}

const sheetWith = ({ name, organ }: Paper, { words, tables }: Names): Paper => ({
  name, form: 'sheet', organ, title: [asked('文书标题')], annexes: [], blocks: [formFor(words.filter((word) => word !== '文书标题')), ...tables.map(tableFor)],
})

const formFor = (words: readonly string[]): Block => ({ kind: 'form', shares: [30, 70], rows: words.map((word) => [label(word), { text: asked(word) }]) })

/** The row between {{#…}} and {{/…}} comes once for every row of the table. */
const tableFor = ({ name, columns }: Names['tables'][number]): Block => ({
  kind: 'table', caption: name, columns: columns.map((head) => ({ head, share: 100 / columns.length })),
  rows: [columns.map((column, index) => `${index === 0 ? `{{#${name}}}` : ''}${asked(column)}${index === columns.length - 1 ? `{{/${name}}}` : ''}`)],
})
