import { expect, PHONE, test } from './support/sign-in'

/** So many days from now, as a field of a day takes it. */
const ahead = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000))
const fullDay = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

test('a unit’s new name is planned for a day to come: said on its page, in the list and to the office; called off before its day nothing has changed', async ({ as }) => {
  const [keeper, office] = [await as('高远', { viewport: PHONE }), await as('周映川')]
  const stamp = Date.now().toString(36)
  const [name, next, on] = [`县供销社${stamp}`, `县供销合作总社${stamp}`, ahead(30)]
  await keeper.goto('/people/units/new')
  await keeper.getByRole('textbox', { name: '单位名称' }).fill(name)
  await keeper.getByRole('button', { name: '添加单位' }).click()
  await keeper.getByRole('link', { name }).click()
  await expect(keeper.getByRole('heading', { level: 1, name })).toBeVisible()

  await test.step('高远 plans it on his telephone; without its ground it is refused, and what he typed is kept', async () => {
    await keeper.locator('#succession summary').filter({ hasText: '更名' }).click()
    const form = keeper.locator('#succession form').first()
    await form.getByRole('textbox', { name: '新的名称' }).fill(next)
    await form.getByLabel('从哪一天起').fill(on)
    await form.getByRole('button', { name: '更名' }).click()
    await expect(form.getByText('请写明依据').first()).toBeVisible()
    await expect(form.getByRole('textbox', { name: '新的名称' })).toHaveValue(next)
    await form.getByRole('textbox', { name: '依据' }).fill('县机构改革方案')
    await form.getByRole('button', { name: '更名' }).click()
    await expect(keeper.locator('#plan')).toContainText(`${fullDay(on)}起更名为${next}`)
    await expect(keeper.locator('#plan')).toContainText('由高远排定')
    await expect(keeper.locator('#succession')).toHaveCount(0)
  })
  await test.step('周映川 is told, and reads it on the unit’s page and in the list; she has nothing to press', async () => {
    await office.goto('/notices')
    await office.getByRole('button', { name: `${name}更名为${next}` }).click()
    await expect(office.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(office.locator('#plan')).toContainText(`${fullDay(on)}起更名为${next}`)
    await expect(office.getByRole('button', { name: '取消这项安排' })).toHaveCount(0)
    await office.goto('/people/units')
    await expect(office.getByRole('row').filter({ hasText: name })).toContainText(`${fullDay(on)}起更名`)
  })
  await test.step('called off, it is the unit it was, and the office hears of it', async () => {
    await keeper.getByRole('button', { name: '取消这项安排' }).click()
    await expect(keeper.locator('#plan')).toHaveCount(0)
    await expect(keeper.getByRole('heading', { level: 1, name })).toBeVisible()
    await office.goto('/notices')
    await expect(office.getByText('取消了，仍用现在的名称').first()).toBeVisible()
    await office.goto('/people/units')
    await expect(office.getByRole('row').filter({ hasText: name })).not.toContainText('起更名')
  })
})
