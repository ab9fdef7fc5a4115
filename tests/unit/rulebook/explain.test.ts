import { describe, expect, test } from 'vitest'
import { aCalendar } from '../../../lib/rulebook/calendar'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { explain, explainBriefly } from '../../../lib/rulebook/explain'
import { extended, reckon } from '../../../lib/rulebook/reckoning'
import type { Limit } from '../../../lib/rulebook/rulebook'
import { readable } from '../../readable'

const calendar = aCalendar()
const { limits } = defaultRulebook
const local = (limit: Limit, changes: object = {}): Limit => ({ ...limit, basis: null, ...changes }) as Limit
const say = (limit: Limit, startOn: string) => readable(explain(reckon(limit, startOn, calendar)))

const LOCAL = '依据：本地约定（默认规则）。'

describe('the reckoning in words', () => {
  test('as the face has it', () => {
    expect(say(limits.reply, '2026-03-04')).toBe('3月4日交办，当日不计，三个月，到 6月4日。依据《代表法》第五十一条。')
    expect(readable(explainBriefly(reckon(limits.coOpinion, '2026-03-04', calendar)))).toBe('交办后一个月为 4月4日，逢清明假期，顺延到 4月7日。')
    expect(say(local(limits.close, { basis: '《青岚县人大代表建议办理办法》第二十六条' }), '2026-05-25')).toBe(
      '5月25日评价结束，当日不计；从 5月26日数 10§个工作日，其间跳过 2§个周末，数到 6月8日。依据《青岚县人大代表建议办理办法》第二十六条。',
    )
  })

  test('of days', () => {
    expect(say(local(limits.review), '2026-05-18')).toBe(`5月18日收到建议，当日不计，7§天，到 5月25日。${LOCAL}`)
    expect(say(local(limits.review), '2026-05-16')).toBe(`5月16日收到建议，当日不计，7§天为 5月23日，逢星期六，顺延到 5月25日。${LOCAL}`)
  })

  test('of working days that are passed over, and of those worked in return', () => {
    expect(say(local(limits.dispatch), '2026-04-28')).toBe(
      `4月28日受理，当日不计；从 4月29日数 10§个工作日，其间跳过劳动节假期和 5月10日（星期日），计入调休上班的 5月9日（星期六），数到 5月14日。${LOCAL}`,
    )
    expect(say(local(limits.dispatch), '2024-05-31')).toBe(
      `5月31日受理，当日不计；从 6月1日数 10§个工作日，其间跳过 2§个周末和端午假期，数到 6月17日。${LOCAL}`,
    )
    expect(say(local(limits.decideRequest), '2026-05-17')).toBe(`5月17日收到单位申请，当日不计；从 5月18日数 5§个工作日，数到 5月22日。${LOCAL}`)
  })

  test('of a month without that day', () => {
    expect(say(local(limits.coOpinion), '2026-03-31')).toBe(`3月31日交办，当日不计，一个月，到 4月30日（4月没有31日，算到月末）。${LOCAL}`)
  })

  test('names the year where it is not the start’s, and owns up to a calendar that is not out', () => {
    expect(say(local(limits.reply), '2025-11-05')).toBe(`11月5日交办，当日不计，三个月，到 2026年2月5日。${LOCAL}`)
    expect(say(local(limits.reply), '2098-11-30')).toBe(
      `11月30日交办，当日不计，三个月为 2099年2月28日（2月没有30日，算到月末），逢星期六，顺延到 2099年3月2日。${LOCAL}2099年的放假安排尚未公布，暂按周末推算。`,
    )
  })

  test('of a day off that the rulebook keeps', () => {
    expect(say(local(limits.coOpinion, { restDay: 'keep' }), '2026-03-04')).toBe(`3月4日交办，当日不计，一个月，到 4月4日，逢清明假期，不顺延。${LOCAL}`)
  })

  test('of two holidays in one, and of a day off by the office’s own reason', () => {
    expect(say(local(limits.coOpinion), '2025-09-06')).toBe(`9月6日交办，当日不计，一个月为 10月6日，逢国庆节、中秋假期，顺延到 10月9日。${LOCAL}`)
    const flooded = aCalendar([{ day: '2026-06-04', kind: 'rest', name: '防汛停工' }, { day: '2026-06-05', kind: 'rest' }])
    expect(explain(reckon(limits.reply, '2026-03-04', flooded))).toContain('三个月为 6月4日，逢防汛停工，顺延到 6月8日')
    expect(explain(reckon(limits.reply, '2026-03-05', flooded))).toContain('三个月为 6月5日，逢防汛停工，顺延到 6月8日')
  })

  test('of a fixed date', () => {
    const fixed: Limit = { unit: 'fixed', on: '05-02', start: 'dispatched', basis: null, restDay: 'nextWorkingDay' }
    expect(say(fixed, '2026-03-04')).toBe(`3月4日交办，规定的日期为 5月2日，逢劳动节假期，顺延到 5月6日。${LOCAL}`)
    expect(say({ ...fixed, on: '06-30' }, '2026-03-04')).toBe(`3月4日交办，按规定的日期，到 6月30日。${LOCAL}`)
    expect(say({ ...fixed, on: '03-01', restDay: 'keep' }, '2026-03-04')).toBe(`3月4日交办，按规定的日期，到 2027年3月1日。${LOCAL}`)
  })

  test('of a batch and of an extension', () => {
    const batch = reckon(limits.coOpinion, '2026-03-04', calendar, { batch: { dueOn: '2026-05-31', basis: '县府办〔2026〕9号' } })
    expect(explain(batch)).toBe('3月4日交办，交办通知统一定到 5月31日。依据：县府办〔2026〕9号。')
    expect(explainBriefly(batch)).toBe('交办通知统一定到 5月31日。')
    const later = extended(reckon(limits.reply, '2026-03-04', calendar), '2026-09-04', '涉及三个部门。')
    expect(explain(later)).toBe('3月4日交办，当日不计，三个月，到 6月4日。经同意延期到 9月4日，原因：涉及三个部门。依据《代表法》第五十一条。')
    expect(explainBriefly(later)).toBe('交办后三个月，到 6月4日。经同意延期到 9月4日，原因：涉及三个部门。')
  })

  test('in brief', () => {
    const brief = (limit: Limit, startOn: string) => readable(explainBriefly(reckon(limit, startOn, calendar)))
    expect(brief(limits.close, '2026-05-25')).toBe('评价结束后 10§个工作日，到 6月8日。')
    expect(brief(limits.review, '2026-05-18')).toBe('收到建议后 7§天，到 5月25日。')
    expect(brief(limits.reply, '2026-03-04')).toBe('交办后三个月，到 6月4日。')
  })

  test('says another start where the step has one', () => {
    expect(explain(reckon(limits.signFor, '2026-05-18', calendar, { startWords: '重新交办' }))).toMatch(/^5月18日重新交办，当日不计/)
  })
})
