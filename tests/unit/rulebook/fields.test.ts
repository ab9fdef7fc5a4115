import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { LIMITS, Rulebook } from '../../../lib/rulebook/rulebook'
import { labelOf, limitSaid, RULES, valueAt } from '../../../lib/rulebook/rules'
import { readable } from '../../readable'

type Inner = z.ZodType & { _zod: { def: { type: string; innerType?: Inner; in?: Inner; shape?: Record<string, Inner>; entries?: Record<string, string> } } }
const CHINESE = /[\u4e00-\u9fff]/

/** Through defaults and null to the schema itself. */
const bare = (schema: Inner): Inner => (schema._zod.def.innerType ? bare(schema._zod.def.innerType) : schema)

/** Every rule that the schema knows, with its schema: objects are walked, lists and limits are rules themselves. */
function leaves(schema: Inner, path: string[] = []): [string, Inner][] {
  const { shape } = bare(schema)._zod.def
  if (!shape) return [[path.join('.'), bare(schema)]]
  return Object.entries(shape).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
const schema = Rulebook as unknown as Inner
const known = leaves(schema).filter(([path]) => !['bases', 'reasons', 'limitsInSession', 'limitsOutOfSession'].includes(path))
const ruleAt = (path: string) => RULES.find((rule) => rule.path === path)

describe('the words of the document', () => {
  test('name every rule that the schema knows, and no other', () => {
    const channels = ['limitsInSession', 'limitsOutOfSession'].flatMap((section) => LIMITS.map((name) => `${section}.${name}`))
    expect(RULES.map(({ path }) => path).sort()).toEqual([...known.map(([path]) => path), ...channels].sort())
    for (const { label } of RULES) expect(label).toMatch(CHINESE)
    expect(new Set(RULES.map(({ label }) => label)).size).toBe(RULES.length)
  })

  test('say every choice in Chinese, each another way', () => {
    const choices = known.flatMap(([path, leaf]): [string, readonly unknown[]][] => {
      const { type, entries } = leaf._zod.def
      if (entries) return [[path, Object.values(entries)]]
      return type === 'boolean' ? [[path, [true, false]]] : []
    })
    expect(choices.length).toBeGreaterThan(20)
    for (const [path, values] of choices) {
      const said = values.map((value) => ruleAt(path)!.say(value))
      for (const words of said) expect(words, path).toMatch(CHINESE)
      expect(new Set(said).size, path).toBe(values.length)
      expect(ruleAt(path)!.field?.options?.map(({ value }) => value).toSorted(), path).toEqual([...values].toSorted())
    }
  })

  test('say every value of the default without a word of code', () => {
    for (const { path, say } of RULES.filter(({ path }) => !path.startsWith('numbering'))) {
      const words = say(valueAt(defaultRulebook, path))
      expect(words, path).toMatch(CHINESE)
      expect(words, path).not.toMatch(/undefined|null|true|false|\[|[a-z]{3}/)
    }
  })

  test('say a limit as one would read it out', () => {
    const { reply, dispatch } = defaultRulebook.limits
    expect(limitSaid(reply)).toBe('交办后三个月，最后一天休息的顺延；依据：《代表法》第五十一条')
    expect(readable(limitSaid({ ...dispatch, basis: null }))).toBe('受理后 10§个工作日；没有写依据')
    expect(limitSaid({ unit: 'fixed', on: '06-30', start: 'dispatched', basis: null, restDay: 'keep' })).toBe('交办以后的第一个6月30日，最后一天休息的不顺延；没有写依据')
    expect(limitSaid({ unit: 'sameDay', start: 'sittingClosed', basis: null, restDay: 'keep' })).toBe('会议闭幕当日；没有写依据')
  })

  test('name what lies below a rule and what lies above', () => {
    expect(labelOf('limits.reply')).toBe('答复期限')
    expect(labelOf('limits.reply.length')).toBe('答复期限')
    expect(labelOf('limitsInSession.reply')).toBe('会议期间建议的答复期限')
    expect(labelOf('withdrawal')).toBe('撤回')
  })
})
