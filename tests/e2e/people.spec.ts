import { expect, test } from './support/sign-in'

const PASSWORD = '河岸上的三棵老樟树2026'

test('an administrator takes in a unit and a colleague, who chooses a password of their own and works, until the account is closed', async ({ as, browser, contextOptions }) => {
  const stamp = Date.now().toString(36)
  const unit = `县林业局林场${stamp}`
  const [name, loginName] = [`林知秋${stamp}`, `lin.${stamp}`]
  const [keeper, granter] = [await as('高远'), await as('安映雪')]
  const context = await browser.newContext(contextOptions)
  const colleague = await context.newPage()

  await test.step('高远 adds the unit', async () => {
    await keeper.goto('/people/units/new')
    await keeper.getByRole('textbox', { name: '单位名称' }).fill(unit)
    await keeper.getByRole('button', { name: '添加单位' }).click()
    await expect(keeper.getByRole('link', { name: unit })).toBeVisible()
  })
  const password = await test.step('and the colleague, with a password to begin with', async () => {
    await keeper.goto('/people/new')
    await keeper.getByRole('textbox', { name: '姓名' }).fill(name)
    await keeper.getByRole('textbox', { name: '登录名' }).fill(loginName)
    await keeper.getByRole('button', { name: '添加人员' }).click()
    const said = keeper.getByRole('status').filter({ hasText: '初始密码' })
    await expect(said).toBeVisible()
    return /初始密码 (\S+)，只显示这一次/.exec((await said.textContent()) ?? '')![1]!
  })
  await test.step('安映雪 says as what they work', async () => {
    await granter.goto(`/people?q=${encodeURIComponent(name)}`)
    await granter.getByRole('row').getByRole('link', { name, exact: true }).click()
    await expect(granter.getByRole('heading', { level: 1, name })).toBeVisible()
    await granter.getByText(`授予${name}一个身份`).click()
    await granter.getByRole('combobox', { name: '身份' }).selectOption({ label: '承办单位经办' })
    await granter.getByRole('combobox', { name: '承办单位' }).selectOption({ label: unit })
    await granter.getByRole('button', { name: '授予身份' }).click()
    await expect(granter.getByRole('status').filter({ hasText: '身份已授予' })).toBeVisible()
  })
  await test.step('the colleague signs in and must change the password first', async () => {
    await colleague.goto('/sign-in')
    await colleague.getByRole('textbox', { name: '登录名' }).fill(loginName)
    await colleague.getByLabel('密码', { exact: true }).fill(password)
    await colleague.getByRole('button', { name: '登录', exact: true }).click()
    await expect(colleague).toHaveURL(/\/change-password/)
    await colleague.goto('/suggestions')
    await expect(colleague).toHaveURL(/\/change-password/)
    await colleague.locator('input[name="oldPassword"]').fill(password)
    await colleague.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await colleague.getByLabel('新密码再填一遍').fill(PASSWORD)
    await colleague.getByRole('button', { name: '换密码' }).click()
    await expect(colleague).toHaveURL(/\/(desk|sign-in)/)
  })
  await test.step('and works', async () => {
    await colleague.goto('/desk')
    if (/sign-in/.test(colleague.url())) {
      await colleague.getByRole('textbox', { name: '登录名' }).fill(loginName)
      await colleague.getByLabel('密码', { exact: true }).fill(PASSWORD)
      await colleague.getByRole('button', { name: '登录', exact: true }).click()
    }
    await expect(colleague.getByRole('heading', { level: 1, name: '没有等您办的事' })).toBeVisible()
    await colleague.goto('/suggestions')
    await expect(colleague.getByRole('heading', { level: 1, name: '承办建议' })).toBeVisible()
  })
  await test.step('高远 closes the account, and the open page is out at once', async () => {
    await keeper.goto(`/people?q=${encodeURIComponent(name)}`)
    await keeper.getByRole('row').getByRole('link', { name, exact: true }).click()
    await expect(keeper.getByRole('heading', { level: 1, name })).toBeVisible()
    await keeper.getByText('停用账号').click()
    await keeper.getByRole('textbox', { name: '原因' }).fill('调离')
    await keeper.getByRole('button', { name: `停用${name}的账号` }).click()
    await expect(keeper.getByText('账号已停用')).toBeVisible()
    await colleague.goto('/desk')
    await expect(colleague).toHaveURL(/\/sign-in/)
    await colleague.getByRole('textbox', { name: '登录名' }).fill(loginName)
    await colleague.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await colleague.getByRole('button', { name: '登录', exact: true }).click()
    await expect(colleague.getByText('这个账号已停用')).toBeVisible()
  })
  await context.close()
})
