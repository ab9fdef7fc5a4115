import { describe, expect, test } from 'vitest'
import { defaultRulebook } from '../../../lib/rulebook/default'
import { guards } from '../../../lib/rulebook/guards'
import type { Limit, Rulebook } from '../../../lib/rulebook/rulebook'

const { reply, replyExtended } = defaultRulebook.limits
const guarded = (change: (draft: Rulebook) => void) => {
  const draft = structuredClone(defaultRulebook)
  change(draft)
  return guards(draft).map(({ path }) => path)
}
const with_ = (limit: Limit, changes: object) => ({ ...limit, ...changes }) as Limit
const dated = (on: string): Limit => ({ unit: 'fixed', on, start: 'dispatched', basis: null, restDay: 'keep' })

describe('national law stands above a local rulebook', () => {
  test('which the default keeps', () => expect(guards(defaultRulebook)).toEqual([]))

  test('a reply takes no more than three months, in whatever unit it is written', () => {
    const path = (changes: object) => guarded((draft) => (draft.limits.reply = with_(reply, changes)))
    expect(path({ length: 4 })).toEqual(['limits.reply'])
    expect(path({ unit: 'day', length: 89 })).toEqual([])
    expect(path({ unit: 'day', length: 90 })).toEqual(['limits.reply']) // from 1 February: one day over
    expect(path({ unit: 'workingDay', length: 50 })).toEqual([])
    expect(path({ unit: 'workingDay', length: 65 })).toEqual(['limits.reply'])
    expect(guarded((draft) => (draft.limits.reply = dated('06-30')))).toEqual(['limits.reply'])
  })

  test('and counted from the signing it is later than counted from the dispatch', () => {
    expect(guarded((draft) => (draft.limits.reply.start = 'signed'))).toEqual(['limits.reply'])
    expect(guarded((draft) => (draft.limits.reply = with_(reply, { unit: 'day', length: 80, start: 'signed' })))).toEqual([])
  })

  test('an extended one takes no more than six, all extensions together', () => {
    expect(guarded((draft) => (draft.limits.replyExtended = with_(replyExtended, { length: 7 })))).toEqual(['limits.replyExtended'])
    const added = (times: number, length: number) => guarded((draft) => {
      draft.extension = { ...draft.extension, counts: 'fromDueDate', times }
      draft.limits.replyExtended = with_(replyExtended, { length, start: 'oldDueDate' })
    })
    expect(added(1, 3)).toEqual([])
    expect(added(1, 4)).toEqual(['limits.replyExtended'])
    expect(added(2, 2)).toEqual(['limits.replyExtended'])
    expect(added(0, 6)).toEqual([]) // where nothing is extended
  })

  test('in each channel', () => {
    expect(guarded((draft) => (draft.limitsInSession.reply = with_(reply, { length: 5 })))).toEqual(['limitsInSession.reply'])
    expect(guarded((draft) => (draft.limitsOutOfSession.replyExtended = with_(replyExtended, { length: 8 })))).toEqual(['limitsOutOfSession.replyExtended'])
    expect(guarded((draft) => (draft.limitsInSession.review = with_(reply, { start: 'submitted' })))).toEqual([])
  })

  test('unless the rulebook says why', () => {
    const longer = (path: string) => guarded((draft) => {
      draft.limits.reply = with_(reply, { length: 4 })
      draft.reasons[path] = '省人大常委会另有规定'
    })
    expect(longer('limits.reply')).toEqual([])
    expect(longer('limits.replyExtended')).toEqual(['limits.reply'])
  })

  test('and it says so in a sentence that tells what to do', () => {
    const [guard] = guards({ ...defaultRulebook, limits: { ...defaultRulebook.limits, reply: with_(reply, { length: 4 }) } })
    expect(guard!.sentence).toBe('「答复期限」可能超过交办之日起三个月。《代表法》第五十一条规定三个月内答复，请改短，或者写明理由。')
  })
})
