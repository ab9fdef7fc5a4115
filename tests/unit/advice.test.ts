import { expect, test } from 'vitest'
import { advise, type Answerer, type Earlier } from '@/lib/advice/advise'
import { toLexicon, wordsIn } from '@/lib/advice/duties'
import { kindsOf, placeOf } from '@/lib/advice/kind-of'
import { hitWords } from '@/lib/advice/words'
import { hitsAmong, knownRows, offeredFor } from '../bench/advice'

const lexicon = toLexicon([{ id: 'water', leads: ['水库', '饮水'], assists: [] }, { id: 'police', leads: ['红绿灯'], assists: [] }, { id: 'money', leads: [], assists: ['资金'] }])
const answerers: Answerer[] = [
  { id: 'water', names: ['县水利局', '水利局'], place: null }, { id: 'police', names: ['县公安局'], place: null },
  { id: 'money', names: ['县财政局'], place: null }, { id: 'town', names: ['云溪镇人民政府'], place: '云溪镇' },
]
const said = { title: '关于云溪镇水库除险加固的建议', body: '请安排资金。', wish: '' }
const before: Earlier = { id: 's', title: '关于石桥镇水库除险加固的建议', number: '0012', likeness: 0.7, leads: ['water'], assists: ['money'] }

test('whoever is offered is offered with its reasons: its duties, what was given to it before, the place', () => {
  const { lead, assist } = advise(said, answerers, lexicon, [before])
  expect(lead.map(({ id }) => id)).toEqual(['water'])
  expect(lead[0]!.reasons).toEqual([{ why: 'earlier', earlier: [{ id: 's', title: before.title, number: '0012' }] }, { why: 'duties', words: ['水库'] }])
  expect(assist.map(({ id }) => id)).toEqual(['money', 'town'])
  expect(assist.find(({ id }) => id === 'town')!.reasons).toEqual([{ why: 'place', place: '云溪镇' }])
})

test('where nothing speaks for anybody, nobody is offered', () => {
  expect(advise({ title: '关于一件事的建议', body: '', wish: '' }, answerers, lexicon, [])).toEqual({ lead: [], assist: [] })
})

test('the deputy\'s wish is a reason and is said as one', () => {
  expect(advise({ title: '关于一件事的建议', body: '', wish: '县公安局' }, answerers, lexicon, []).lead).toMatchObject([{ id: 'police', reasons: [{ why: 'wished' }] }])
})

test('of words that lie in each other the longest is read', () => {
  expect(wordsIn('农村公路和公路', toLexicon([{ id: 'x', leads: ['公路', '农村公路', '农村'], assists: [] }]))).toEqual(['农村公路', '公路'])
})

test.each([
  ['牟定县教育体育局', ['education', 'sport']], ['县水利局', ['water']], ['云溪镇人民政府', ['localGovernment']], ['兴隆台交警大队', ['publicSecurity']],
])('%s is of the kinds %j', (name, codes) => expect(kindsOf(name).map(({ code }) => code)).toEqual(codes))
test('a township\'s unit stands in its township', () => expect(['云溪镇人民政府', '县水利局'].map(placeOf)).toEqual(['云溪镇', null]))

test('on the published rows, each left out of its own history, the README\'s figures hold', () => {
  const { all, named, known } = knownRows('published-suggestions.csv')
  const results = offeredFor(known, { text: 'whole', table: true, history: true })
  expect([all, named, known.length, hitsAmong(results, 1), hitsAmong(results, 3)]).toEqual([115, 94, 94, 72, 78])
})

test('a rate is said with its count, and a small one as small', () => {
  expect(hitWords({ count: 0, first: 0, firstThree: 0 })).toMatch(/还没有/)
  expect(hitWords({ count: 20, first: 13, firstThree: 17 })).toMatch(/最近 20 次.*13 次.*65%.*17 次.*85%.*只作参考/)
})
