import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { difference } from '../../../lib/rulebook/difference'
import { sourcesOf } from '../../../lib/rulebook/layers'
import type { Limit, Rulebook } from '../../../lib/rulebook/rulebook'
import { PRESETS, presetDocument } from '../../../lib/rulebook/presets'
import { RULES, valueAt } from '../../../lib/rulebook/rules'
import { readable } from '../../readable'

const changed = (change: (draft: Rulebook) => void): Rulebook => {
  const draft = structuredClone(defaultRulebook)
  change(draft)
  return draft
}
const said = (change: (draft: Rulebook) => void) =>
  difference(defaultRulebook, changed(change)).map(({ label, before, after }) => readable(`${label}：${before} → ${after}`))

describe('the difference between two rulebooks', () => {
  test('is nothing between a document and itself as the database gives it back, its keys in another order', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)])) : value
    expect(difference(defaultRulebook, turned(defaultRulebook) as Rulebook)).toEqual([])
  })

  test('says a limit, a choice, a count and a channel in plain words', () => {
    expect(said((draft) => Object.assign(draft.limits.rehandle, { length: 2, basis: '《某市条例》第二十二条' }))).toEqual([
      '重新办理期限：启动重新办理后一个月，最后一天休息的顺延；依据：默认规则，参照山东省、上海市、河南省的规定 → 启动重新办理后两个月，最后一天休息的顺延；依据：《某市条例》第二十二条',
    ])
    expect(said((draft) => (draft.stages.propose = false))).toEqual(['预交办：先预交办，由单位认领或者提出异议 → 不预交办，直接交办'])
    expect(said((draft) => (draft.rounds.max = 3))).toEqual(['最多办理几轮：2§轮（含第一轮） → 3§轮（含第一轮）'])
    expect(said((draft) => (draft.limitsInSession.review = { unit: 'day', length: 3, start: 'submitted', restDay: 'nextWorkingDay', basis: null }))).toEqual([
      '会议期间建议的审核受理期限：与一般期限相同 → 收到建议后 3§天，最后一天休息的顺延；没有写依据',
    ])
    expect(said((draft) => (draft.commitments.reportQuarter = null))).toEqual(['承诺落实情况的报告：每年第四季度 → 不要求'])
  })

  test('names the entry of a list that came, went, changed or moved', () => {
    expect(said((draft) => draft.resultClasses.push({ code: 'D', label: '作参考', demands: ['reason'], solved: false }))).toEqual(['结果类别「作参考」：没有 → D 作参考，须说明原因'])
    expect(said((draft) => draft.formationBases.pop())).toEqual(['建议的形成方式「群众反映」：群众反映 → 没有'])
    expect(said((draft) => (draft.satisfaction.grades[1]!.verdict = 'unsatisfied'))).toEqual(['评价等次「基本满意」：基本满意 → 基本满意（算不满意）'])
    expect(said((draft) => draft.refusal.consequences.reverse())).toEqual([
      '不予受理以后的去向的顺序：转作代表来信、转有关部门作工作参考、建议代表撤回 → 建议代表撤回、转有关部门作工作参考、转作代表来信',
    ])
  })

  test('names the rule whose article or reason was written', () => {
    expect(said((draft) => (draft.bases['withdrawal.until'] = '第二十条'))).toEqual(['「可以撤回的时间」的依据：没有写 → 第二十条'])
    expect(said((draft) => (draft.reasons['limits.reply'] = '省里另有规定'))).toEqual(['「答复期限」超过法定期限的理由：没有写 → 省里另有规定'])
  })

  test('finds any one choice that is made another way, and that one only', () => {
    const choices = RULES.filter(({ field }) => (field?.options?.length ?? 0) > 1)
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.nat(), ({ path, field }, pick) => {
        const [section, name] = path.split('.') as [keyof Rulebook, string | undefined]
        const holder = (draft: Rulebook) => (name ? draft[section] : draft) as Record<string, unknown>
        const others = field!.options!.filter(({ value }) => value !== holder(defaultRulebook)[name ?? section])
        const found = difference(defaultRulebook, changed((draft) => Object.assign(holder(draft), { [name ?? section]: others[pick % others.length]!.value })))
        expect(found.map((one) => one.path)).toEqual([path])
        expect(found[0]!.before).not.toBe(found[0]!.after)
      }),
    )
  })
})

describe('the source of a rule', () => {
  const rehandle: Limit = { unit: 'month', length: 2, start: 'rehandled', basis: '第二十二条', restDay: 'nextWorkingDay' }
  const preset = new Map<string, unknown>([['limits.rehandle', rehandle], ['withdrawal.until', 'handling'], ['stages.propose', true]])

  test('is the preset where it is as the preset has it, the default where the preset has a gap, else this place', () => {
    const document = changed((draft) => {
      draft.limits.rehandle = rehandle
      draft.withdrawal.until = 'handling'
      draft.withdrawal.joint = 'all'
    })
    const sources = sourcesOf(document, preset)
    expect([sources['limits.rehandle'], sources['withdrawal.until'], sources['stages.propose']]).toEqual(['preset', 'preset', 'preset'])
    expect(sources['withdrawal.joint']).toBe('local')
    expect(sources['limits.reply']).toBe('default')
  })

  test('is this place where the preset was changed back to the default', () => {
    expect(sourcesOf(defaultRulebook, preset)['limits.rehandle']).toBe('local')
  })

  test('of the default, begun from no preset, is the default everywhere', () => {
    expect(new Set(Object.values(sourcesOf(defaultRulebook)))).toEqual(new Set(['default']))
  })

  test.each(PRESETS.map((one) => [one.code, one] as const))('of a document begun from %s is that preset where it speaks, else the default', (code, { rules }) => {
    const document = presetDocument(code)
    for (const [path, source] of Object.entries(sourcesOf(document))) expect(source, path).toBe(valueAt(rules, path) === undefined ? 'default' : 'preset')
    expect(Object.values(sourcesOf(document))).toContain('preset')
  })
})
