import { expect, test } from 'vitest'
import { choicesOf, whenOf } from '@/lib/messages/choices'
import { composed, titleOutside, type Item } from '@/lib/messages/compose'
import { hoursOf, nextDigest, nextOpen } from '@/lib/messages/hours'
import { kindOf } from '@/lib/messages/kinds'
import { afterFailure, againAfter, readStatus } from '@/lib/messages/retries'
import { signatureOf } from '@/lib/messages/signature'
import { told } from '@/lib/notices/told'
import { noticeWords } from '@/lib/notices/words'
import { isInside } from '@/lib/platform/outgoing'
import { ROLES } from '@/lib/policy'
import { aCalendar } from '@/lib/rulebook/calendar'

const by = { hours: hoursOf({}), calendar: aCalendar([{ day: '2026-06-11', kind: 'rest', name: '停电' }]) }
const at = (written: string) => new Date(`${written}:00+08:00`)

test.each([
  ['2026-06-10T10:00', '2026-06-10T10:00', 'in the hours at once'],
  ['2026-06-10T07:59', '2026-06-10T08:30', 'before them at their beginning'],
  ['2026-06-10T18:00', '2026-06-12T08:30', 'the day after is off by the office’s own word'],
  ['2026-06-12T18:01', '2026-06-15T08:30', 'over the weekend'],
  ['2026-02-14T12:00', '2026-02-14T12:00', 'a Saturday that is worked'],
])('at %s one may disturb somebody from %s: %s', (asked, open) => {
  expect(nextOpen(at(asked), by)).toEqual(at(open))
})

test('the letter of the day comes on the next day that is worked, never in the past', () => {
  expect(nextDigest(at('2026-06-10T08:29'), by)).toEqual(at('2026-06-10T08:30'))
  expect(nextDigest(at('2026-06-10T08:30'), by)).toEqual(at('2026-06-12T08:30'))
})

test('whatever happens is of some kind for everyone, and has words', () => {
  for (const action of Object.keys(told)) for (const role of ROLES) expect(['turn', 'reminder', 'progress', 'people']).toContain(kindOf(action, role))
  expect(kindOf('suggestion.completeReply', 'deputy')).toBe('turn')
  expect(kindOf('suggestion.completeReply', 'officer')).toBe('progress')
  expect(kindOf('push.yellow', 'handler')).toBe('reminder')
  expect(Object.keys(told).filter((action) => !noticeWords[action] && !noticeWords[`${action}.soon`])).toEqual([])
})

test('what cannot be read among the choices is as if nothing had been chosen', () => {
  const asked = { role: 'deputy', kind: 'turn', channel: 'sms' } as const
  expect(whenOf(choicesOf({ turn: { sms: 'never' } }), asked)).toBe('never')
  for (const broken of [null, 'x', { turn: 7 }, { odd: {} }]) expect(whenOf(choicesOf(broken), asked)).toBe('atOnce')
})

const item = (more: Partial<Item> = {}): Item => ({ kind: 'turn', words: '请签收', title: '修路', link: 'https://x/m/1', ...more })

test('several short ones are counted, several in a letter are listed, at most twenty', () => {
  const items = Array.from({ length: 25 }, () => item())
  const many = { congress: '青岚县人大', items, all: 'https://x/notices' }
  expect(composed({ channel: 'sms', ...many }).text).toBe('【青岚县人大】轮到您办的 25 条。登录后看：https://x/notices')
  expect(composed({ channel: 'email', ...many }).text.match(/· /g)).toHaveLength(20)
  expect(composed({ channel: 'sms', ...many, items: [item({ title: null })] }).text).toBe('【青岚县人大】请签收。登录后看：https://x/m/1')
})

test('a short message keeps to two parts: the title gives way, the link never; the messenger at work has room for all of it', () => {
  const long = item({ words: '会办意见已过期限，还没有报送（2026年6月20日）', title: '关于'.padEnd(90, '路'), link: `https://liaison.example.gov.cn/m/${'a'.repeat(20)}` })
  const { text } = composed({ channel: 'sms', congress: '青岚县人大', items: [long], all: '' })
  expect(text.length).toBeLessThanOrEqual(134)
  expect(text).toMatch(/^【青岚县人大】会办意见已过期限.*：《关于路+…》。登录后看：https:\S{30,}aaa$/)
  expect(composed({ channel: 'work', congress: '青岚县人大', items: [long], all: '' }).text).toContain(`《${long.title}》`)
  const endless = { ...long, words: '字'.repeat(100) }
  expect(composed({ channel: 'sms', congress: '青岚县人大', items: [endless], all: '' }).text, 'a stump of a title says nothing').not.toContain('《')
  for (const said of Object.values(noticeWords)) expect(composed({ channel: 'sms', congress: '青岚县人大', items: [{ ...long, words: said }], all: '' }).text.length, said).toBeLessThanOrEqual(134)
})

test('whatever says that somebody is waited for is a turn to whoever is told', () => {
  const asks = /等您|请您|请(签收|认领|分到|逐件|核对|再核对|再看|看是否|修改|改正|按期落实|再落实|定督办方案|继续兑现|继续办$)|退回(修改|您单位|重新)/
  const asked = Object.keys(told).filter((action) => asks.test(noticeWords[action] ?? '') && !/^(opinion|reception|push)\.|\.(soon|late)$/.test(action))
  expect(asked.length).toBeGreaterThan(25)
  expect(asked.filter((action) => !ROLES.some((role) => kindOf(action, role) === 'turn'))).toEqual([])
  expect(kindOf('keyTopic.decide', 'committee')).toBe('turn')
  expect(kindOf('keyTopic.decide', 'deputy')).toBe('progress')
})

test('what a constituent wrote and numbers in a title stay inside', () => {
  const open = { subject: '请联系 13800005678', opinionId: null, secret: false, titles: 'with' } as const
  expect(titleOutside(open)).toBe('请联系 ＊＊＊')
  expect(titleOutside({ ...open, opinionId: 'o' })).toBeNull()
  expect(titleOutside({ ...open, secret: true })).toBeNull()
})

test('signed as the specification’s own example', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  expect(signatureOf(secret, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' })).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('each try waits longer than the one before', () => {
  const waits = Array.from({ length: 7 }, (_, index) => againAfter(index + 1, at('2026-06-10T10:00'), 0).getTime())
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  const failed = { ok: false, again: true, answer: '502' } as const
  expect(afterFailure(failed, 7, at('2026-06-10T10:00'))).toHaveProperty('deliverAt')
  expect(afterFailure(failed, 8, at('2026-06-10T10:00')), 'after the eighth somebody has to look').toHaveProperty('deadAt')
  expect(afterFailure({ ...failed, again: false }, 1, at('2026-06-10T10:00'))).toHaveProperty('deadAt')
  expect([200, 202, 409, 429, 503, 400, 404, 302].map(readStatus)).toEqual(['taken', 'taken', 'taken', 'again', 'again', 'never', 'never', 'never'])
})

test.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fe80::1', 'fc00::1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:a00:1::', '224.0.0.1'])('%s is inside', (address) => {
  expect(isInside(address)).toBe(true)
})
test.each(['8.8.8.8', '223.5.5.5', '2408:4000::1'])('%s is outside', (address) => {
  expect(isInside(address)).toBe(false)
})
