import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duesIfToday } from '../../../lib/assignments/dues'
import { startsOf } from '../../../lib/assignments/record'
import { aCalendar } from '../../../lib/rulebook/calendar'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { explain } from '../../../lib/rulebook/explain'
import { countsFromClose, reckonFor, type Standpoint } from '../../../lib/rulebook/order'
import { presetDocument } from '../../../lib/rulebook/presets'
import { LIMITS, type Limit, type Rulebook } from '../../../lib/rulebook/rulebook'
import { fullDay, monthDay } from '../../../lib/rulebook/words'
import { readable } from '../../readable'

const ARTICLE = '《青岚县人大代表建议办理办法》第十二条'
const NOTICE = '《关于交办青岚县十八届人大五次会议建议的通知》'
const months = (length: number, start: Limit['start'] = 'dispatched', basis: string | null = ARTICLE): Limit => ({ unit: 'month', length, start, basis, restDay: 'nextWorkingDay' })

const local = (changes: Partial<Rulebook>): Rulebook => ({ ...defaultRulebook, ...changes })
const two = local({ limits: { ...defaultRulebook.limits, reply: months(2) } })
const under = (rulebook: Rulebook, today = '2026-03-04') => ({ today, rulebook, calendar: aCalendar() })
const reply = (record: Standpoint, rulebook = two) => reckonFor('reply', record, under(rulebook))

const batch = { batch: { reply: { dueOn: '2026-05-29', basis: NOTICE } } }
const extension = { extension: { reply: { dueOn: '2026-08-31', reason: '涉及三个部门' } } }

describe('who decides a date', () => {
  test('is the default where nobody else does', () =>
    expect(reply({}, defaultRulebook)).toMatchObject({ level: 'default', dueOn: '2026-06-04' }))

  test("is this place's rulebook before the default", () => expect(reply({})).toMatchObject({ level: 'rulebook', dueOn: '2026-05-06' }))

  test('is the preset from which the rulebook was begun, where nobody here changed it', () => {
    const begun = presetDocument('chongqing-2017')
    const said = (rulebook: Rulebook) => reckonFor('rehandle', { starts: {} }, under(rulebook))
    expect(said(begun)).toMatchObject({ level: 'preset', basis: begun.limits.rehandle.basis })
    expect(explain(said(begun))).toMatch(/。依据《重庆市.*（规则底本）。$/)
    expect(said({ ...begun, limits: { ...begun.limits, rehandle: months(1, 'rehandled') } }).level).toBe('rulebook')
  })

  test("is the notice of the item's batch before the rulebook", () => expect(reply(batch)).toMatchObject({ level: 'batch', dueOn: '2026-05-29', basis: NOTICE }))

  test("is the item's approved extension before all", () => {
    expect(reply({ ...batch, ...extension })).toMatchObject({ level: 'item', under: 'batch', dueOn: '2026-08-31' })
    expect(reply(extension)).toMatchObject({ level: 'item', under: 'rulebook', dueOn: '2026-08-31' })
  })

  test('is not an extension that ends before the date stands anyway', () => {
    const short = { extension: { reply: { dueOn: '2026-05-01', reason: '从前的延期' } } }
    expect(reply({ ...batch, ...short })).toMatchObject({ level: 'batch', dueOn: '2026-05-29' })
  })

  test('is for each limit its own: a batch that dates the reply leaves the opinions to the rulebook', () =>
    expect(reckonFor('coOpinion', batch, under(two)).level).toBe('default'))

  test('is the nearest level that speaks, whichever do', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-09-${String(date).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.constantFrom(...LIMITS), fc.option(day), fc.option(day), (name, dated, until) => {
        const record: Standpoint = {
          ...(dated ? { batch: { [name]: { dueOn: dated, basis: null } } } : {}),
          ...(until ? { extension: { [name]: { dueOn: until, reason: '情况复杂' } } } : {}),
        }
        const plain = reckonFor(name, {}, under(two))
        const before = dated ?? plain.dueOn
        const { dueOn, level } = reckonFor(name, record, under(two))
        expect({ dueOn, level }).toEqual(until && until > before ? { dueOn: until, level: 'item' } : { dueOn: before, level: dated ? 'batch' : plain.level })
      }),
    )
  })
})

describe('the channel and the day from which it counts', () => {
  const closing = local({ limitsInSession: { reply: months(3, 'sittingClosed'), dispatch: { unit: 'workingDay', length: 15, start: 'sittingClosed', basis: ARTICLE, restDay: 'keep' } } })
  const closed = { reply: { sittingClosed: '2026-01-23' }, dispatch: { sittingClosed: '2026-01-23' } }

  test('is the close of the sitting for what was handed in there', () => {
    expect(reply({ channel: 'inSession', starts: closed }, closing)).toMatchObject({ startOn: '2026-01-23', startWords: '会议闭幕', dueOn: '2026-04-23', level: 'rulebook' })
    expect(reckonFor('dispatch', { channel: 'inSession', starts: closed }, under(closing)).startOn).toBe('2026-01-23')
  })

  test('is the general rule for what was handed in at another time, or while the close is not known', () => {
    for (const record of [{ channel: 'outOfSession' as const, starts: closed }, { channel: 'inSession' as const }, {}]) {
      expect(reply(record, closing)).toMatchObject({ startOn: '2026-03-04', startWords: '交办', dueOn: '2026-06-04', level: 'default' })
    }
  })

  test('never says that a sitting closed on a day on which none did', () => {
    const general = local({ limits: { ...defaultRulebook.limits, reply: months(3, 'sittingClosed') } })
    expect(reply({}, general)).toMatchObject({ startOn: '2026-03-04', startWords: '交办' })
    expect(reply({ channel: 'inSession', starts: closed }, general)).toMatchObject({ startOn: '2026-01-23', startWords: '会议闭幕' })
  })

  test('is the dispatch where the law is shown, whatever the rulebook counts from', () =>
    expect(reckonFor('reply', { channel: 'inSession', starts: closed }, under(closing), 'dispatched')).toMatchObject({ startOn: '2026-03-04', startWords: '交办' }))

  test('is asked of the sitting only by a rulebook that counts from its close', () => {
    expect([defaultRulebook, closing].map(countsFromClose)).toEqual([false, true])
  })

  test('is what the office sees while it assigns', () => {
    const onDesk = (record: Standpoint) => duesIfToday(record, under(closing)).find(({ what }) => what === '答复')!.on
    expect(onDesk({ channel: 'inSession', starts: closed })).toBe('2026-04-23')
    expect(onDesk({ channel: 'outOfSession' })).toBe('2026-06-04')
  })
})

describe('after a return (domain A5 e)', () => {
  const whole = { dispatchedOn: '2026-03-04', sittingClosedOn: '2026-01-23' }
  const first = { dispatchedOn: '2026-03-04', signedOn: '2026-03-06' }
  const next = { dispatchedOn: '2026-03-18', signedOn: null }
  const runsOn = local({ returns: { again: false, clock: 'firstDispatch' } })
  const due = (part: typeof first | typeof next, rulebook: Rulebook) => reply({ starts: { reply: startsOf(part, whole, { rulebook }) } }, rulebook)

  test("the next unit's clock starts at its own dispatch", () => {
    expect(due(first, defaultRulebook)).toMatchObject({ startOn: '2026-03-04', dueOn: '2026-06-04' })
    expect(due(next, defaultRulebook)).toMatchObject({ startOn: '2026-03-18', dueOn: '2026-06-18' })
  })

  test('or runs on from the first, where the rulebook says so', () =>
    expect(due(next, runsOn)).toMatchObject({ startOn: '2026-03-04', dueOn: '2026-06-04' }))

  test('and the close of the sitting is the start of the first unit only, unless the clock runs on', () => {
    expect([startsOf(first, whole, { rulebook: defaultRulebook }), startsOf(next, whole, { rulebook: defaultRulebook }), startsOf(next, whole, { rulebook: runsOn })].map(({ sittingClosed }) => sittingClosed))
      .toEqual(['2026-01-23', null, '2026-01-23'])
  })
})

describe('the sentence beside a date (domain A5 f)', () => {
  const said = (record: Standpoint, rulebook = two) => readable(explain(reply(record, rulebook)))

  test('names who decided and the article', () => {
    expect(said({}, defaultRulebook)).toBe('3月4日交办，当日不计，三个月，到 6月4日。依据《代表法》第五十一条。')
    expect(said({})).toBe(`3月4日交办，当日不计，两个月为 5月4日，逢劳动节假期，顺延到 5月6日。依据${ARTICLE}（本级规则）。`)
    expect(said(batch)).toBe(`3月4日交办，交办通知统一定到 5月29日。依据${NOTICE}。`)
    expect(said({ ...batch, ...extension })).toBe(`3月4日交办，交办通知统一定到 5月29日。经同意延期到 8月31日，原因：涉及三个部门，依据《代表法》第五十一条。依据${NOTICE}。`)
  })

  test('does not lean on an article that is not there', () => {
    expect(said({ batch: { reply: { dueOn: '2026-05-29', basis: null } } })).toContain('依据：交办通知。')
    const changed = (basis: string | null) => local({ limits: { ...defaultRulebook.limits, reply: months(2, 'dispatched', basis) } })
    for (const basis of [null, '默认规则，参照《重庆市人民代表大会代表建议、批评和意见工作条例》']) expect(said({}, changed(basis))).toMatch(/。依据：本级规则的约定。$/)
  })

  test('leads to the very day that is kept, whoever decided it', () => {
    for (const name of LIMITS) {
      for (const record of [{}, { batch: { [name]: { dueOn: '2027-02-01', basis: null } } }, { extension: { [name]: { dueOn: '2027-03-01', reason: '情况复杂' } } }]) {
        const reckoning = reckonFor(name, record, under(two))
        const day = reckoning.dueOn < '2027' ? monthDay(reckoning.dueOn) : fullDay(reckoning.dueOn)
        expect(explain(reckoning), name).toContain(day)
        expect(reckoning.steps.at(-1)!.to).toBe(reckoning.dueOn)
      }
    }
  })
})
