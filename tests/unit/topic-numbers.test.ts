import { expect, test } from 'vitest'
import { readNumber, resolveNumbers, type Bearing } from '@/lib/supervision/numbers'
import { supervisionRefusals } from '@/lib/supervision/words'

const bearing = (id: string, sittingNumber: number, channel = 'inSession', number = '0165'): Bearing => ({ id, number, termNumber: 18, sittingNumber, channel, title: `第 ${sittingNumber} 次会议的一件` })
const known = [bearing('a', 5), bearing('b', 6), bearing('c', 6, 'outOfSession', 'B132'), bearing('d', 5, 'inSession', 'B132'), bearing('e', 5, 'outOfSession', 'B132')]
const resolve = (written: string, within = '') => resolveNumbers([readNumber(written, within)], known)

test.each([
  ['18-5/0165', '', 'a'], ['十八届五次0165', '', 'a'], ['第十八届第六次会议第0165号', '', 'b'], ['18－6／0165', '', 'b'],
  ['0165', '18-5', 'a'], ['第0165号', '18-6', 'b'], ['18-6/0165', '18-5', 'b'], ['18-5/会/B132', '', 'd'], ['18-5/闭会期间/B132', '', 'e'], ['B132', '18-6', 'c'],
])('%s with %s chosen beside it names one', (written, within, id) => {
  expect(resolve(written, within)).toEqual({ ids: [id], unknown: [], several: [] })
})

test('a number of two sittings is asked back with both, and how to write the one that is meant', () => {
  const { ids, several } = resolve('0165')
  expect(ids).toEqual([])
  expect(supervisionRefusals.several(several)).toBe('0165 号有 2 件：十八届五次会议期间《第 5 次会议的一件》，十八届六次会议期间《第 6 次会议的一件》。请选届次，或者把届次写在编号前，例如 18-6/0165。')
  expect(supervisionRefusals.several(resolve('B132', '18-5').several)).toContain('例如 18-5/闭/B132')
})

test('a number that nothing bears in that sitting names nothing', () => {
  expect(resolve('18-4/0165').unknown).toEqual(['18-4/0165'])
  expect(resolve('9999').unknown).toEqual(['9999'])
})
