import { describe, expect, test } from 'vitest'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { guards } from '../../../lib/rulebook/guards'
import { findPreset, presetDocument, PRESETS, unset } from '../../../lib/rulebook/presets'
import { LIMITS, Rulebook } from '../../../lib/rulebook/rulebook'
import { SILENT } from './regulation'

const at = (document: object, path: string) => path.split('.').reduce<unknown>((value, key) => Reflect.get(Object(value), key), document)

describe.each(PRESETS)('$name', ({ code, name, place, year, regulation, articles, rules }) => {
  const document = presetDocument(code)
  const open = unset(code)

  test('is a whole rulebook that says from which preset it was begun', () => {
    expect(Rulebook.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
    expect(document).toMatchObject({ preset: code, name })
    expect(name).toContain(`${place}${year}年`)
  })
  test('may be put in force: it exceeds the law’s three and six months nowhere without a reason', () => {
    expect(guards(document)).toEqual([])
  })
  test('every rule that it gives rests on its regulation', () => {
    for (const section of ['limits', 'limitsInSession', 'limitsOutOfSession'] as const) {
      for (const limit of LIMITS) if (rules[section]?.[limit]) expect(document[section][limit]?.basis, `${section}.${limit}`).toContain(regulation)
    }
    for (const basis of Object.values(document.bases)) expect(basis).toContain(regulation)
  })
  test('every article belongs to a rule that is given', () => {
    for (const path of Object.keys(articles)) {
      expect(at(rules, path), path).toBeDefined()
      expect(open, path).not.toContain(path)
    }
  })
  test('what it leaves open stands as in the default, without its name', () => {
    for (const path of open) {
      expect(at(document, path), path).toEqual(at(defaultRulebook, path))
      expect(document.bases[path]).toBeUndefined()
      if (path.startsWith('limits.')) expect(document.limits[path.slice('limits.'.length) as (typeof LIMITS)[number]].basis).not.toContain(regulation)
    }
    expect(open).toEqual(expect.arrayContaining(SILENT))
  })
  test('every rule of the default is either given or named as open', () => {
    const given = new Set([...Object.keys(document.bases), ...Object.keys(rules.limits ?? {}).map((limit) => `limits.${limit}`)])
    const bothChannels = LIMITS.filter((limit) => rules.limitsInSession?.[limit] && rules.limitsOutOfSession?.[limit]).map((limit) => `limits.${limit}`)
    const all = ['limits', 'stages', 'satisfaction', 'evaluation', 'refusal', 'numbering', 'rounds', 'extension', 'returns', 'withdrawal', 'merge', 'commitments', 'communication', 'publicity', 'cards'].flatMap(
      (section) => Object.keys(Object(at(defaultRulebook, section))).map((rule) => `${section}.${rule}`),
    )
    const single = ['resultClasses', 'categories', 'formationBases', 'replies', 'visibleToDeputies']
    expect([...given, ...bothChannels, ...open].sort()).toEqual([...all, ...single].sort())
  })
})

test('the seven regulations are there, in the order of the survey', () => {
  expect(PRESETS.map(({ place, year }) => `${place} ${year}`)).toEqual(['重庆市 2017', '山东省 2017', '青岛市 2021', '上海市 2015', '河南省 2017', '浙江省 2016', '北京市 2014'])
})

test('a preset has one code; a code that nobody has is no preset', () => {
  expect(new Set(PRESETS.map(({ code }) => code)).size).toBe(PRESETS.length)
  expect(findPreset('atlantis-1999')).toBeNull()
  expect(() => presetDocument('atlantis-1999')).toThrow(RangeError)
})
