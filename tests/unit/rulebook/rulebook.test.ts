import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../lib/rulebook/document'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { startWords } from '../../../lib/rulebook/start-words'
import { CHANNELS, LIMITS, Rulebook } from '../../../lib/rulebook/rulebook'
import { lengthWords, limitWords } from '../../../lib/rulebook/words'

const changed = (change: (draft: typeof defaultRulebook) => void) => {
  const draft = structuredClone(defaultRulebook)
  change(draft)
  return Rulebook.safeParse(draft).success
}

describe('the default rulebook', () => {
  test('is a whole rulebook, and stays one on its way through the database', () => {
    expect(Rulebook.parse(JSON.parse(JSON.stringify(defaultRulebook)))).toEqual(defaultRulebook)
  })

  test('has the lengths of the default rule set', () => {
    const lengths = LIMITS.map((name) => `${limitWords[name]} ${lengthWords(defaultRulebook.limits[name]).replace('\u00A0', ' ')}`)
    expect(lengths).toEqual([
      '会议期间的复核 3 个工作日', '审核受理 7 天', '交办 10 个工作日', '认领或者提出异议 3 个工作日', '协调并作出决定 5 个工作日', '签收 7 天', '申请退回 10 个工作日',
      '答复单位申请 5 个工作日', '重新交办 10 个工作日', '答复代表对交办的异议 5 个工作日', '首次联系代表 20 个工作日', '报会办意见 一个月',
      '补充会办意见 5 个工作日', '答复 三个月', '延期后答复 六个月', '审核答复 5 个工作日', '代表评价 20 个工作日', '研究不满意意见 10 个工作日',
      '重新办理 一个月', '协调研究 20 个工作日', '核定办结 10 个工作日',
      '受理群众意见 2 个工作日', '分流群众意见 3 个工作日', '答复群众意见 15 个工作日', '延期后答复群众意见 15 个工作日', '回访群众 5 个工作日', '研究群众不满意的意见 5 个工作日', '代表转告建议的答复 5 个工作日',
    ])
  })

  test('cites the law only for the two limits that the law sets', () => {
    const lawful = LIMITS.filter((name) => !defaultRulebook.limits[name].basis?.startsWith('默认规则'))
    expect(lawful).toEqual(['reply', 'replyExtended'])
    for (const name of lawful) expect(defaultRulebook.limits[name].basis).toBe('《代表法》第五十一条')
  })

  test('knows every category that the published suggestions carry', () => {
    const known = defaultRulebook.categories.flatMap(({ label, also }) => [label, ...also])
    for (const written of ['城建环资', '农业农村', '教科文卫', '经济', '社会民生', '监察司法']) expect(known).toContain(written)
    expect(new Set(known).size).toBe(known.length)
  })

  test('asks promises of B, a reason of C and nothing more of A; only 不满意 is dissatisfaction', () => {
    expect(Object.fromEntries(defaultRulebook.resultClasses.map(({ code, demands }) => [code, demands]))).toEqual({ A: [], B: ['commitments'], C: ['reason'] })
    expect(defaultRulebook.satisfaction.grades.filter(({ verdict }) => verdict === 'unsatisfied').map(({ label }) => label)).toEqual(['不满意'])
  })

  test('has a number shape for each channel', () => {
    expect(CHANNELS.map((channel) => defaultRulebook.numbering[channel])).toEqual(['####', 'B####'])
  })
})

describe('a document of the first form, as it lies in the database', () => {
  const later = ['preset', 'limitsInSession', 'limitsOutOfSession', 'stages', 'evaluation', 'returns', 'merge', 'cards', 'replies', 'commitments', 'receptions', 'bases', 'reasons']
  const laterLimits = ['recheck', 'claim', 'settle', 'answerObjection', 'check', 'escalate']
  const first = () => {
    const { limits, ...rest } = JSON.parse(JSON.stringify(defaultRulebook)) as { limits: Record<string, { start: keyof typeof startWords }> }
    const kept = Object.entries(limits).filter(([name]) => !laterLimits.includes(name))
    const document = { ...rest, limits: Object.fromEntries(kept.map(([name, limit]) => [name, { ...limit, start: startWords[limit.start] }])) }
    for (const field of later) Reflect.deleteProperty(document, field)
    return { ...document, rounds: { max: 3 }, extension: { times: 1, counts: 'fromDispatch', agreedBy: 'office' } }
  }

  test('stays valid: its starts are read as words, and what was added later means the default', () => {
    expect(Rulebook.parse(first())).toEqual({ ...defaultRulebook, rounds: { ...defaultRulebook.rounds, max: 3 } })
  })
})

describe('a document in which 复核 had no limit of its own, as it lies in the database', () => {
  const review = { unit: 'day', length: 4, start: 'submitted', basis: '本县办法第六条', restDay: 'keep' }
  const kept = (recheck: string, more: object = {}) => {
    const document = JSON.parse(JSON.stringify({ ...defaultRulebook, limits: { ...defaultRulebook.limits, review }, stages: { ...defaultRulebook.stages, recheck }, ...more })) as { limits: object }
    Reflect.deleteProperty(document.limits, 'recheck')
    return readDocument(document)
  }
  test('goes on with the days of the review where it was rechecked, at a session with those of the session', () => {
    expect(kept('delegation').limits.recheck).toEqual(review)
    expect(kept('secretariat', { limitsInSession: { review: { ...review, length: 2 } } }).limitsInSession.recheck).toMatchObject({ length: 2 })
  })
  test('has the default where it was not, and what it says of itself once it says it', () => {
    expect(kept('none').limits.recheck).toEqual(defaultRulebook.limits.recheck)
    expect(readDocument({ ...defaultRulebook, stages: { ...defaultRulebook.stages, recheck: 'delegation' } }).limits.recheck).toEqual(defaultRulebook.limits.recheck)
  })
})

describe('a rulebook is refused', () => {
  test('with a limit that counts from a day it cannot count from', () => {
    expect(changed((draft) => (draft.limits.reply.start = 'signed'))).toBe(true)
    expect(changed((draft) => (draft.limits.reply.start = 'evaluated'))).toBe(false)
    expect(changed((draft) => (draft.limitsInSession.dispatch = { ...draft.limits.dispatch, start: 'signed' }))).toBe(false)
  })

  test('without one of its limits, or with one that no stage knows', () => {
    expect(changed((draft) => Reflect.deleteProperty(draft.limits, 'study'))).toBe(false)
    expect(changed((draft) => Object.assign(draft.limits, { nap: draft.limits.study }))).toBe(false)
  })

  test('with a limit of no length, of a strange unit, or on a day that most years lack', () => {
    const limit = (changes: object) => changed((draft) => Object.assign(draft.limits, { study: { ...draft.limits.study, ...changes } }))
    expect(limit({})).toBe(true)
    expect(limit({ length: 0 })).toBe(false)
    expect(limit({ length: 2.5 })).toBe(false)
    expect(limit({ unit: 'week' })).toBe(false)
    const fixed = (on: string) => changed((draft) => (draft.limits.study = { unit: 'fixed', on, start: 'objected', basis: null, restDay: 'keep' }))
    expect(fixed('06-30')).toBe(true)
    for (const on of ['02-29', '06-31', '6-30', '2026-06-30']) expect(fixed(on), on).toBe(false)
  })

  test('with a code twice, an empty list, or a word it does not know', () => {
    expect(changed((draft) => draft.resultClasses.push({ ...draft.resultClasses[0]! }))).toBe(false)
    expect(changed((draft) => draft.satisfaction.grades.splice(0))).toBe(false)
    expect(changed((draft) => Object.assign(draft, { surprise: true }))).toBe(false)
    expect(changed((draft) => (draft.numbering.inSession = 'B'))).toBe(false)
    expect(changed((draft) => (draft.numbering.inSession = '#-#'))).toBe(false)
  })
})

test('a start is read by what it was called before, too', () => {
  const close = { ...defaultRulebook.limits.close, start: '收到代表评价' }
  expect(Rulebook.parse({ ...defaultRulebook, limits: { ...defaultRulebook.limits, close } }).limits.close.start).toBe('evaluated')
})
