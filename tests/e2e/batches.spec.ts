import { expect, test } from './support/sign-in'
import { accept, now, record, submitted, titleOf } from './support/suggestion'

test('the office notes the units of two suggestions, gathers them into a batch, hands it over at once, and each side hears of it once', async ({ as }) => {
  const [deputy, office, roads] = [await as('石望山'), await as('周映川'), await as('覃知远')]
  const title = titleOf('修补石桥村老石桥')
  const ids = [await submitted(deputy, { title }), await submitted(deputy, { title: titleOf('石桥村道路安装护栏') })]
  for (const id of ids) {
    await accept(office, id)
    await office.goto(`${record(id)}/assign`)
    await office.getByRole('radio', { name: '单办' }).check()
    await office.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县交通运输局' })
    await office.getByRole('button', { name: '先记下方案，随批次交办' }).click()
    await expect(office).toHaveURL(new RegExp(`${record(id)}$`))
    await expect(office.getByText('县交通运输局单办').first()).toBeVisible()
  }
  expect((await roads.goto(record(ids[0]!)))?.status(), 'the unit knows nothing of it yet').toBe(404)

  const name = `关于交办代表建议的通知${Date.now().toString(36)}`
  await office.goto('/suggestions/batches')
  await office.getByRole('link', { name: '新编一批' }).first().click()
  await office.getByRole('textbox', { name: '交办通知的标题' }).fill(name)
  await office.getByRole('radio', { name: '闭会交办' }).check()
  await office.getByRole('textbox', { name: '通知的文号' }).fill('青人办〔2026〕31 号')
  await office.getByRole('button', { name: '新编这一批' }).click()
  await expect(office.getByRole('heading', { level: 1, name })).toBeVisible()

  await office.goto(`/suggestions?view=toDispatch&q=${encodeURIComponent('石桥村')}`)
  for (const id of ids) await office.locator(`input[name="chosen[]"][value^="${id}"]`).check({ force: true })
  await office.getByRole('button', { name: '编入批次' }).click()
  await office.getByRole('combobox', { name: '编入哪个批次' }).selectOption({ label: name })
  await office.getByRole('button', { name: /^编入 2/ }).click()
  await expect(office.getByRole('status').filter({ hasText: /编入 2/ })).toBeVisible()

  await office.goto('/suggestions/batches')
  await office.getByRole('link', { name }).click()
  await office.getByRole('button', { name: '正式交办 2 件' }).click()
  await expect(office.getByText(/2\s件都已交办。/)).toBeVisible({ timeout: 20_000 })

  await roads.goto('/notices')
  await expect(roads.getByText('代工委随批次交办给您单位 2 件，请逐件签收')).toBeVisible()
  await roads.getByRole('button', { name: new RegExp(`^打开.*${name}`) }).click()
  await roads.getByRole('link', { name: title }).click()
  await expect(now(roads)).toContainText('县交通运输局（您单位）')
  await deputy.goto('/notices')
  await expect(deputy.getByText('您提出或联名的建议有 2 件随批次交办')).toBeVisible()
})

test('the office changes who handles it in one step, and the record says which clock runs', async ({ as }) => {
  const [deputy, office, roads] = [await as('石望山'), await as('周映川'), await as('覃知远')]
  const id = await submitted(deputy, { title: titleOf('清理石桥村排水沟') })
  await accept(office, id)
  await office.goto(`${record(id)}/assign`)
  await office.getByRole('radio', { name: '单办' }).check()
  await office.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县交通运输局' })
  await office.getByRole('button', { name: '直接交办' }).click()
  await now(office).getByRole('link', { name: '改派承办单位' }).click()
  await expect(office.getByText('法定答复日期不变')).toBeVisible()
  await office.getByRole('combobox', { name: '第一个单位' }).selectOption({ label: '县水利局' })
  await office.getByRole('textbox', { name: '改派的理由' }).fill('排水沟由水利部门管护。')
  await office.getByRole('button', { name: '改派承办单位' }).click()
  await expect(now(office)).toContainText('县水利局')
  await roads.goto(record(id))
  await expect(roads.getByText('您单位已经不办')).toBeVisible()
})
