import { expect, test } from './support/sign-in'
import { because, dispatched, now, record, signFor, take } from './support/suggestion'

const UNITS = ['县交通运输局', '县财政局']

test('the lead unit asks for more of a co-opinion, and the co-unit writes it anew', async ({ as }) => {
  const [lead, co] = [await as('覃知远'), await as('伍清和')]
  const id = await dispatched(as, '加宽云溪镇中桥', '主办加会办', UNITS)
  await signFor(lead, id)
  await signFor(co, id, { handler: '伍清和' })
  await take(co, id, '报送会办意见', '会办意见已报送主办单位', because('会办意见', '原则同意，资金另行研究。'))
  await take(lead, id, '请补充会办意见', '已请会办单位补充', because('要补充的内容', '请写明资金的数目和拨付的时间。'))
  await co.goto(record(id))
  await expect(co.getByText('请写明资金的数目和拨付的时间。').first()).toBeVisible()
  await take(co, id, '报送会办意见', '会办意见已报送主办单位', because('会办意见', '同意安排十五万元，今年十二月拨付到位。'))
  await lead.goto(record(id))
  await expect(lead.getByText('同意安排十五万元').first()).toBeVisible()
})

test('the office lets a co-unit off its opinion, and both units read why', async ({ as }) => {
  const [office, lead, co] = [await as('周映川'), await as('覃知远'), await as('伍清和')]
  const id = await dispatched(as, '增设云溪镇渡口候船亭', '主办加会办', UNITS)
  await signFor(lead, id)
  await take(office, id, '免交会办意见', '已同意免交会办意见', because('免交的理由', '候船亭不用财政资金，由村里自筹。'))
  await co.goto(record(id))
  await expect(now(co).getByRole('link', { name: '报送会办意见' })).toHaveCount(0)
  await expect(co.getByText('免交会办意见').first()).toBeVisible()
})
