import { describe, expect, test } from 'vitest'
import { aCalendar } from '@/lib/rulebook/calendar'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { RULES, valueAt } from '@/lib/rulebook/rules'
import { PRESETS } from '@/lib/rulebook/presets'
import { capacitiesOf, type Capacity } from '@/lib/policy'
import { hindrance } from '@/lib/rulebooks/decide'
import { kindOf, readDraft } from '@/lib/rulebooks/draft'
import { editorOf } from '@/lib/rulebooks/editor'
import { effectWords } from '@/lib/rulebooks/effect'
import { RULEBOOK_STATES, rulebookLifecycle, type RulebookAction } from '@/lib/rulebooks/lifecycle'
import { groupsOf } from '@/lib/rulebooks/shown'
import { beginFrom, silentOf, beginningsOf } from '@/lib/rulebooks/sources'
import { rulebookLife, toVersion } from '@/lib/rulebooks/version'
import { everyone } from '../factories/actors'

const altered = (change: (draft: Rulebook) => void) => {
  const document = structuredClone(defaultRulebook)
  change(document)
  return document
}
const reply = (more: object) => ({ limits: { reply: { unit: 'month', length: '3', on: '', start: 'dispatched', restDay: 'nextWorkingDay', basis: '《代表法》第五十一条', ...more } } })

describe('the life of a version', () => {
  test.each(Object.keys(rulebookLifecycle) as RulebookAction[])('%s: nobody and nowhere but as its row says', (action) => {
    const { from, by } = rulebookLifecycle[action]
    const taken: string[] = []
    for (const [who, actor] of Object.entries(everyone)) {
      for (const state of RULEBOOK_STATES) {
        const version = toVersion({ id: 'v', congressId: 'here', state, version: 0 })
        const listed = (from as readonly string[]).includes(state) && capacitiesOf(actor, version.parties).some((held) => (by as readonly Capacity[]).includes(held))
        expect(rulebookLife.refusal(actor, action, version) === null, `${action} from ${state} by ${who}`).toBe(listed)
        if (listed) taken.push(who)
      }
    }
    expect(taken.sort()).toEqual({ putInForce: ['leader', 'officeHead'], supersede: ['system'], discard: ['officeHead', 'officer'] }[action])
  })
})


describe('what the form says', () => {
  test('a form that says what stands changes nothing, whatever the document was begun from', () => {
    for (const document of [defaultRulebook, ...beginningsOf(null).map(({ value }) => beginFrom(value, null)!.document)]) {
      expect(readDraft(document, formOf(document))).toEqual({ ok: true, document })
    }
  })
  test('a limit, a choice, a number, days and some of a list are read; what is not named stays', () => {
    const read = readDraft(defaultRulebook, { ...reply({ unit: 'workingDay', length: '50' }), evaluation: { lapse: 'false', remindBefore: '7、3' }, rounds: { max: '3', after: ['opinion', 'faceToFace'] }, asked: { rounds: { after: '1' } } })
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.document.limits.reply).toMatchObject({ unit: 'workingDay', length: 50 })
    expect(read.document.evaluation).toEqual({ remindBefore: [7, 3], lapse: false, late: true })
    expect(read.document.rounds).toEqual({ max: 3, restart: 'office', after: ['faceToFace', 'opinion'] })
    expect(read.document.limits.review).toEqual(defaultRulebook.limits.review)
  })
  test.each<[string, object, string]>([
    ['a limit of no days', reply({ length: '0' }), 'limits.reply.length'],
    ['a limit of words', reply({ length: '三' }), 'limits.reply.length'],
    ['a day that no year has', reply({ unit: 'fixed', on: '02-30' }), 'limits.reply.on'],
    ['a start that the limit cannot have', reply({ start: 'evaluated' }), 'limits.reply.start'],
    ['a choice that there is not', { evaluation: { lapse: 'perhaps' } }, 'evaluation.lapse'],
    ['ten rounds', { rounds: { max: '10' } }, 'rounds.max'],
    ['nothing after the last round', { asked: { rounds: { after: '1' } } }, 'rounds.after'],
    ['a number without digits', { numbering: { inSession: '甲' } }, 'numbering.inSession'],
  ])('%s is refused at its field, in Chinese', (_, form, path) => {
    const read = readDraft(defaultRulebook, form as Record<string, unknown>)
    expect(read.ok ? {} : read.fields).toEqual({ [path]: expect.stringMatching(/^「.+」.*[\u4e00-\u9fff].*。$/) })
  })
})

describe('before it is put in force', () => {
  const asked = (document: Rulebook, more: object = {}) => hindrance({ document, inForce: defaultRulebook, inForceFrom: '2026-06-01', today: '2026-06-01', isFirst: false, ...more })
  const longer = (draft: Rulebook) => { draft.limits.reply = { ...draft.limits.reply, unit: 'month', length: 4 } }

  test('a day that has passed, a draft that changes nothing, and months beyond the law are refused with their sentence', () => {
    expect(asked(altered((draft) => { draft.rounds.max = 3 }))).toBeNull()
    expect(asked(altered((draft) => { draft.rounds.max = 3 }), { inForceFrom: '2026-05-31' })).toContain('不能早于今天')
    expect(asked(altered((draft) => { draft.name = '别名' }))).toContain('没有区别')
    expect(asked(defaultRulebook, { isFirst: true }), 'the default may be adopted as one\'s own').toBeNull()
    expect(asked(altered(longer))).toContain('《代表法》第五十一条')
  })
  test('with a reason that the form asks for, the months beyond the law stand', () => {
    const over = altered(longer)
    expect(editorOf(over, () => '').limits[0]!.fields.find(({ path }) => path === 'limits.reply')!.excess?.sentence).toContain('三个月')
    const read = readDraft(over, { reasons: { limits: { reply: '本级乡镇汛期停工，县委常委会已经同意' } } })
    expect(read.ok && asked(read.document)).toBeNull()
  })
})

test('what a limit does is told on a real record, with the date of what is in force where it is another', () => {
  const setting = { example: { number: 'B0101', days: { dispatched: '2026-03-04' } }, today: '2026-06-01', calendar: aCalendar() }
  const shorter = { ...defaultRulebook.limits.reply, unit: 'month' as const, length: 2 }
  expect(effectWords(shorter, defaultRulebook.limits.reply, setting)).toMatch(/^B0101 2026年3月4日交办，到 2026年5月6日为止.*现行规则算到 2026年6月4日。$/)
  expect(effectWords(defaultRulebook.limits.close, defaultRulebook.limits.close, setting)).toMatch(/^假定今天（2026年6月1日）评价结束/)
})

test('every rule but the limits is said once, and a preset names what its regulation leaves open', () => {
  const said = groupsOf(defaultRulebook).flatMap(({ rules }) => rules.map(({ path }) => path))
  expect(said).toEqual(RULES.map(({ path }) => path).filter((path) => !/^(limits|name$|preset$)/.test(path)))
  expect(silentOf(defaultRulebook)).toEqual([])
  for (const { code } of PRESETS) expect(silentOf(beginFrom(`preset:${code}`, null)!.document).length, code).toBeGreaterThan(0)
  expect(beginFrom('preset:nowhere', null)).toBeNull()
})

/** What the page's form would send for this document, untouched. */
function formOf(document: Rulebook): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  const put = (path: string, value: unknown) => {
    const keys = path.split('.')
    const last = keys.pop()!
    const at = keys.reduce<Record<string, unknown>>((tree, key) => (tree[key] ??= {}) as Record<string, unknown>, form)
    at[last] = value
  }
  const editor = editorOf(document, () => '')
  for (const { path, length, unit, on, start, restDay, basis } of editor.limits.flatMap(({ fields }) => fields)) put(path, { length, unit, on, start, restDay, basis })
  for (const { path, kind, value, chosen } of editor.groups.flatMap(({ fields }) => fields)) {
    put(path, kind === 'some' ? chosen : value)
    if (kind === 'some') put(`asked.${path}`, '1')
  }
  for (const { path, rows } of editor.groups.flatMap(({ lists }) => lists)) {
    put(path, rows.map((row) => ({ ...row, demands: row.demands?.split(',') })))
    put(`asked.${path}`, String(rows.length))
  }
  expect(RULES.filter((rule) => kindOf(rule, document) && valueAt(form, rule.path) === undefined), 'no rule is left out of the form').toEqual([])
  return form
}
