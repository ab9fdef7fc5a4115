import { choosePassword, giveRole, openAccount, openPerson, signInWith } from './support/account'
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
  const password = await test.step('and the colleague, with a password to begin with', () => openAccount(keeper, name, loginName))
  await test.step('安映雪 says as what they work', () => giveRole(granter, name, '承办单位经办', unit))
  await test.step('the colleague signs in and must change the password first', async () => {
    await signInWith(colleague, loginName, password)
    await expect(colleague).toHaveURL(/\/change-password/)
    await colleague.goto('/suggestions')
    await expect(colleague).toHaveURL(/\/change-password/)
    await choosePassword(colleague, password, PASSWORD)
  })
  await test.step('and works', async () => {
    await colleague.goto('/desk')
    if (/sign-in/.test(colleague.url())) await signInWith(colleague, loginName, PASSWORD)
    await expect(colleague.getByRole('heading', { level: 1, name: '没有等您办的事' })).toBeVisible()
    await colleague.goto('/suggestions')
    await expect(colleague.getByRole('heading', { level: 1, name: '承办建议' })).toBeVisible()
  })
  await test.step('高远 closes the account, and the open page is out at once', async () => {
    await openPerson(keeper, name)
    await keeper.getByText('停用账号').click()
    await keeper.getByRole('textbox', { name: '原因' }).fill('调离')
    await keeper.getByRole('button', { name: `停用${name}的账号` }).click()
    await expect(keeper.getByText('账号已停用')).toBeVisible()
    await colleague.goto('/desk')
    await expect(colleague).toHaveURL(/\/sign-in/)
    await signInWith(colleague, loginName, PASSWORD)
    await expect(colleague.getByText('这个账号已停用')).toBeVisible()
  })
  await context.close()
})
