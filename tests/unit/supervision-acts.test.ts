import { expect, test } from 'vitest'
import { ACT_ASKS, ACT_KINDS, actNeeds, requireNeeds } from '@/lib/supervision/needs'
import { actWords } from '@/lib/supervision/words'

const full = { heldOn: '2026-05-14', place: '云溪镇', participants: '五名代表', counterpart: '县交通运输局', findings: '三处塌方还没有清理' }
const missed = (given: object) => actNeeds.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

test('the nine kinds of domain A10 are there: 座谈, 调研, 视察, 听取汇报, 专题询问, 现场查看, 第三方评估, 约谈, 通报', () => {
  expect(ACT_KINDS.map((kind) => actWords[kind])).toEqual(['座谈', '调研', '视察', '听取汇报', '专题询问', '现场查看', '第三方评估', '约谈', '通报'])
})

test.each(ACT_KINDS)('%s asks for what it cannot be without, each in a sentence, and for nothing else', (kind) => {
  expect(missed({ kind, ...full })).toEqual([])
  for (const asked of ['place', 'participants', 'counterpart'] as const) {
    const said = missed({ kind, ...full, [asked]: ' ' })
    expect(said.map(([at]) => at), asked).toEqual(ACT_ASKS[kind].includes(asked) ? [asked] : [])
    for (const [, sentence] of said) expect(sentence).toMatch(new RegExp(`^${actWords[kind]}要写.+。$`))
  }
  expect(missed({ kind, ...full, findings: '' }).map(([at]) => at)).toEqual(['findings'])
  expect(ACT_ASKS[kind].length, 'no kind is told by its findings alone').toBeGreaterThan(0)
})

test('a requirement has its unit, its words and its day, or there is none', () => {
  const act = { kind: 'talk', ...full }
  const asked = { unitId: 'u', required: '月底前复工', dueOn: '2026-06-30' }
  expect(missed({ ...act, ...asked })).toEqual([])
  for (const part of ['unitId', 'required', 'dueOn'] as const) {
    expect(missed({ ...act, ...asked, [part]: '' }).map(([at]) => at)).toEqual([part])
    expect(requireNeeds.safeParse({ ...asked, [part]: '' }).error?.issues.map(({ path }) => path.join('.'))).toEqual([part])
  }
})
