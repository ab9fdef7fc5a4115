import { expect, PHONE, test } from './support/sign-in'

const HOME = '云溪镇人大代表之家'

test('a reception on a phone: the liaison officer plans and announces it, a neighbour finds it by the village, without an account', async ({ as, browser, contextOptions }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const neighbour = await (await browser.newContext({ ...contextOptions, viewport: PHONE, javaScriptEnabled: false })).newPage()
  const theme = `水和路${Date.now().toString(36)}`
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

  await test.step('she plans one', async () => {
    await officer.goto('/desk')
    await officer.getByRole('link', { name: '排接待' }).click()
    await officer.getByRole('textbox', { name: '第几天' }).fill(String(Number(day(9).slice(8))))
    await officer.getByLabel('从哪天起').fill(day(9))
    await officer.getByLabel('到哪天止').fill(day(9))
    await officer.getByRole('textbox', { name: '开始时间' }).fill('14:00')
    await officer.getByRole('textbox', { name: '结束时间' }).fill('17:00')
    await officer.getByRole('textbox', { name: '主题' }).fill(theme)
    await officer.getByRole('button', { name: '排好' }).click()
    await expect(officer.getByRole('status').filter({ hasText: '排好了 1 场' })).toBeVisible()
  })
  await test.step('nobody outside sees it yet', async () => {
    await neighbour.goto(`/stations?q=${encodeURIComponent(HOME)}`)
    await neighbour.getByRole('link', { name: HOME, exact: true }).click()
    await expect(neighbour.getByRole('heading', { level: 1, name: HOME })).toBeVisible()
    await expect(neighbour.getByText(theme)).toHaveCount(0)
  })
  await test.step('she announces it', async () => {
    await officer.getByRole('row').filter({ hasText: theme }).getByRole('link').click()
    await officer.getByRole('button', { name: '公告', exact: true }).click()
    await expect(officer.getByText('已公告').first()).toBeVisible()
  })
  await test.step('now the neighbour reads when and who', async () => {
    await neighbour.reload()
    await expect(neighbour.getByText(theme)).toBeVisible()
    await expect(neighbour.getByRole('listitem').filter({ hasText: theme })).toContainText('14:00—17:00')
    await neighbour.context().close()
  })
})
