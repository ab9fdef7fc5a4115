import { expect, PHONE, test } from './support/sign-in'

test('a household is written down by the liaison’s office, kept in touch with by its deputy on a phone, and what was said becomes an opinion', async ({ as }) => {
  const office = await as('周映川')
  const deputy = await as('石望山', { viewport: PHONE, javaScriptEnabled: false })
  const name = `滕阿婆${Date.now().toString(36)}`
  let address = ''

  await test.step('the office finds the deputy’s station and writes it down, with consent', async () => {
    await office.goto('/deputies?q=石望山')
    const station = await office.getByRole('row').filter({ hasText: '石望山' }).getByRole('link', { name: /代表联络站$/ }).textContent()
    await office.goto('/households/new')
    await office.getByRole('combobox', { name: '哪个站点' }).selectOption({ label: station! })
    await office.getByRole('button', { name: '下一步' }).click()
    await office.getByRole('combobox', { name: '哪位代表联系' }).selectOption({ label: '石望山' })
    await office.getByRole('textbox', { name: '称呼' }).fill(name)
    await office.getByRole('textbox', { name: '电话' }).fill('13800004417')
    await office.getByRole('button', { name: '登记', exact: true }).click()
    await expect(office.getByRole('link', { name: /先征得本人同意/ })).toBeVisible()
    await office.getByRole('checkbox', { name: /本人同意结对/ }).check()
    await office.getByRole('button', { name: '登记', exact: true }).click()
    await expect(office.getByRole('heading', { level: 2, name: '记一次联系' })).toBeVisible()
    await expect(office.getByText(name)).toHaveCount(0)
    address = office.url()
  })
  await test.step('the deputy writes down a visit without a script; it is a matter to be handled', async () => {
    await deputy.goto('/households')
    await deputy.getByRole('link', { name, exact: true }).click()
    await expect(deputy).toHaveURL(address)
    await deputy.getByRole('textbox', { name: '谈了什么' }).fill('屋后的排水沟堵了，一下雨就进水。')
    await deputy.getByRole('checkbox', { name: /这是一件要办的事/ }).check()
    await deputy.getByRole('button', { name: '记下' }).click()
    await expect(deputy.getByText(/登记为群众意见 \d+。查询码/)).toBeVisible()
    await deputy.getByRole('link', { name: /^群众意见 \d+$/ }).click()
    await expect(deputy.getByText('屋后的排水沟堵了')).not.toHaveCount(0)
  })
  await test.step('the number is shown for a reason only', async () => {
    await deputy.goto(address)
    await expect(deputy.getByText('138****4417').first()).toBeVisible()
    await expect(deputy.getByText('13800004417')).toHaveCount(0)
    await deputy.getByText('查看电话和住址').click()
    await deputy.getByRole('textbox', { name: '为什么要看' }).fill('约下次走访')
    await deputy.getByRole('button', { name: '显示' }).click()
    await expect(deputy.getByText(/13800004417/)).toBeVisible()
  })
  await test.step('ended, nobody can tell any more who it was', async () => {
    await office.goto(address)
    await office.getByText('结束结对', { exact: true }).first().click()
    await office.getByRole('textbox', { name: '原因' }).fill('搬到县城')
    await office.getByRole('button', { name: '结束结对' }).click()
    await expect(office.getByText('已删除').first()).toBeVisible()
    await deputy.goto('/households?view=ended')
    await expect(deputy.getByText(name)).toHaveCount(0)
  })
})

test('the office writes who keeps in touch with a township, and a leader reads the chain in counts', async ({ as }) => {
  const [office, leader] = [await as('周映川'), await as('莫晚晴', { viewport: PHONE })]
  const chair = `岑守拙${Date.now().toString(36)}`
  await office.goto('/households/chain')
  await office.getByRole('link', { name: '雪峰乡代表团' }).click()
  await office.getByRole('textbox', { name: '联系领导' }).fill('莫晚晴')
  await office.getByRole('textbox', { name: '乡镇人大主席' }).fill(chair)
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByRole('list').getByText(chair)).toBeVisible()
  await leader.goto('/households/chain')
  await expect(leader.getByRole('row').filter({ hasText: '雪峰乡代表团' })).toContainText(chair)
  expect((await leader.request.get('/households')).status()).toBe(404)
})
