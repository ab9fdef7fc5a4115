import { expect, test } from './support/sign-in'
import { accept, now, record, signFor, submitted, take, titleOf } from './support/suggestion'

test('the office hands two to the government’s office, which shares them out together, and the unit signs for one', async ({ as }) => {
  const [deputy, office, gov, roads] = [await as('石望山'), await as('周映川'), await as('韦知行'), await as('覃知远')]
  const titles = [titleOf('增设云溪桥头减速带'), titleOf('补装石桥村口路灯')] as const
  const ids: string[] = []
  for (const title of titles) {
    const id = await submitted(deputy, { title })
    ids.push(id)
    await accept(office, id)
    await take(office, id, '转交政府办分办', '已转交', (step) => step.getByRole('radio', { name: '县政府办公室督查室' }).check())
  }
  await gov.goto('/desk')
  await expect(gov.getByRole('heading', { name: /等您单位分办/ })).toBeVisible()
  await gov.goto('/suggestions/dispatching')
  for (const title of titles) await gov.getByRole('checkbox', { name: `选 ${title}` }).check()
  await gov.getByRole('combobox', { name: '分到哪个单位' }).selectOption({ label: '县交通运输局' })
  await gov.getByRole('button', { name: '分到这个单位' }).click()
  await expect(gov.getByRole('status').filter({ hasText: /2\s件已交办/ })).toBeVisible()
  await gov.goto(record(ids[0]!))
  await expect(gov.locator('#units')).toContainText('县交通运输局')
  await signFor(roads, ids[0]!)
  await roads.goto(record(ids[1]!))
  await expect(now(roads).getByRole('link', { name: '签收' })).toBeVisible()
})

test('what is not of its own system the government’s office hands back', async ({ as }) => {
  const [deputy, office, gov] = [await as('石望山'), await as('周映川'), await as('韦知行')]
  const id = await submitted(deputy, { title: titleOf('完善巡回审判点设置') })
  await accept(office, id)
  await take(office, id, '转交政府办分办', '已转交', (step) => step.getByRole('radio', { name: '县政府办公室督查室' }).check())
  await take(gov, id, '退回代工委交办', '已退回', (step) => step.getByRole('textbox', { name: '为什么退回' }).fill('属于法院职责，请人大另行交办。'))
  await office.goto(record(id))
  await expect(now(office).getByRole('link', { name: '交办', exact: true })).toBeVisible()
})
