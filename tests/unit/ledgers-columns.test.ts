import { describe, expect, test } from 'vitest'
import { guessLayout, layoutProblem } from '@/lib/ledgers/columns'
import { readingOf } from '@/lib/ledgers/headings'

describe('a heading', () => {
  test.each([
    ['序号', ''], ['联系电话', ''], ['代表姓名及电话', ''], ['届次', 'term'], ['编号', 'number'], ['案号', 'number'], ['建议号', 'number'], ['标题', 'title'], ['案由', 'title'],
    ['建议名称', 'title'], ['建议、批评和意见标题', 'title'], ['议案（建议）标题', 'title'], ['类别', 'category'], ['提出方式（会/闭）', 'channel'], ['领衔代表', 'leadDeputy'], ['领衔人', 'leadDeputy'],
    ['附议代表', 'cosigners'], ['代表团', 'delegation'], ['主办单位', 'leadUnits'], ['主 办\n单 位', 'leadUnits'], ['承办单位', 'leadUnits'], ['会办/分办单位', 'coUnits'], ['协办单位', 'coUnits'],
    ['分办单位', 'separateUnits'], ['交办时间', 'dispatchedOn'], ['签收时间', 'signedOn'], ['答复时限', 'limit'], ['答复时间', 'repliedOn'], ['办理结果', 'resultClass'],
    ['代表评价', 'grade'], ['评价结果', 'grade'], ['代表评价/态度', 'attitude'], ['代表评价/结果', 'result'], ['承办单位/会办', 'coUnits'], ['答复/时间', 'repliedOn'],
    ['是否重点督办', 'isKeyTopic'], ['备注', 'remark'], ['congress_term', 'term'], ['session', 'sitting'], ['gist', 'situation'], ['key_supervised', 'isKeyTopic'],
  ])('%s is read as %s', (heading, reading) => expect(readingOf(heading)).toBe(reading))
  test.each(['承办科室', '督办领导', '沟通/办前', '分管领导', '承办单位/承办人'])('%s means nothing to us', (heading) => expect(readingOf(heading)).toBeNull())
})

const TITLE_ROW = ['青岚县十八届人大五次会议代表建议交办一览表', '', '', '', '', '']

test('titles and dates above the heading are passed over', () => {
  const layout = guessLayout([TITLE_ROW, ['', '', '', '', '', '2026年3月'], [], ['序号', '案号', '建议名称', '领衔人', '主办', '协办'], ['1', '0042', '关于硬化道路的建议', '石望山', '交通局', '财政局']])
  expect(layout).toMatchObject({ headingRow: 4, firstRow: 5, readings: ['', 'number', 'title', 'leadDeputy', 'leadUnits', 'coUnits'] })
})

test('a merged title over the whole width is no first level', () => {
  const layout = guessLayout([Array(4).fill('一览表'), ['编号', '标题', '主办单位', '备注'], ['1', '关于修路的建议', '交通局', '']])
  expect(layout).toMatchObject({ headingRow: 2, headings: ['编号', '标题', '主办单位', '备注'] })
})

test('two levels are joined, whether their cells are merged or left blank', () => {
  const merged = [['编号', '标题', '办理单位', '办理单位', '代表评价', '代表评价'], ['编号', '标题', '主办', '会办', '态度', '结果'], ['1', '关于修路的建议', '交通局', '财政局', '满意', '满意']]
  const blank = [['编号', '标题', '办理单位', '', '代表评价', ''], ['', '', '主办', '会办', '态度', '结果'], merged[2]!]
  for (const rows of [merged, blank]) {
    expect(guessLayout(rows)).toMatchObject({ headingRow: 2, firstRow: 3, readings: ['number', 'title', 'leadUnits', 'coUnits', 'attitude', 'result'] })
  }
  expect(guessLayout(blank)?.headings).toEqual(['编号', '标题', '办理单位/主办', '办理单位/会办', '代表评价/态度', '代表评价/结果'])
})

test('a heading with a nameless column is one level', () => {
  expect(guessLayout([['序号', '标题', ''], ['1', '关于修路的建议', '急']])).toMatchObject({ headingRow: 1, firstRow: 2 })
})

test('a second column of the same meaning is kept as written; what is no ledger is none', () => {
  expect(guessLayout([['标题', '案由', '编号']])?.readings).toEqual(['title', 'note', 'number'])
  expect(guessLayout([['苹果', '梨'], ['1', '2']])).toBeNull()
  expect(guessLayout([])).toBeNull()
})

test('a mapping needs a title and no field twice', () => {
  expect(layoutProblem(['number'])).toMatch(/标题/)
  expect(layoutProblem(['title', 'number', 'number'])).toMatch(/编号/)
  expect(layoutProblem(['title', 'coUnits', 'coUnits', 'note', 'note', '', ''])).toBeNull()
})
