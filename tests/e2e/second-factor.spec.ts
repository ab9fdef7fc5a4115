import { choosePassword, giveRole, openAccount, setUpFactor, signInWith } from './support/account'
import { expect, test } from './support/sign-in'

const PASSWORD = '山脚下的七口老水井2026'

test('without JavaScript a new administrator sets up the second factor, keeps the recovery codes, and enters with one of them', async ({ as, browser, contextOptions }) => {
  const [keeper, granter] = [await as('高远'), await as('安映雪')]
  const stamp = Date.now().toString(36)
  const [name, loginName] = [`管理员${stamp}`, `admin.${stamp}`]

  const password = await test.step('an account is made, and the role is given by another', async () => {
    const first = await openAccount(keeper, name, loginName)
    await giveRole(granter, name, '系统管理员')
    return first
  })

  const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false })
  const page = await context.newPage()
  await test.step('a password of their own comes first', async () => {
    await signInWith(page, loginName, password)
    await choosePassword(page, password, PASSWORD)
  })
  const recovery = await test.step('then the telephone: a wrong code is told, the right one gives the recovery codes', async () => {
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: '设置动态口令' })).toBeVisible()
    return setUpFactor(page, { tryWrong: true })
  })
  await test.step('and the next time one of those opens the door', async () => {
    await page.getByRole('link', { name: '进入办公桌' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '您管的事在这里' })).toBeVisible()
    await page.goto('/profile')
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await signInWith(page, loginName, PASSWORD)
    await expect(page.getByRole('heading', { level: 1, name: '再填一次动态口令' })).toBeVisible()
    await page.getByRole('textbox', { name: '动态口令' }).fill(recovery)
    await page.getByRole('button', { name: '进入' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '您管的事在这里' })).toBeVisible()
  })
  await context.close()
})

test('without JavaScript the rules of the door are changed; to let one person hold the three offices needs a reason, and the auditor reads it', async ({ as }) => {
  const [keeper, watcher, auditor] = [await as('安映雪', { javaScriptEnabled: false }), await as('高远'), await as('明微')]
  const reason = `乡镇只有一名工作人员${Date.now().toString(36)}`
  await keeper.goto('/settings/security')
  await keeper.getByRole('radio', { name: '一个人可以兼任' }).check()
  await keeper.getByRole('button', { name: '保存' }).click()
  await expect(keeper.getByText('管理员不再分开时，请写明原因').filter({ visible: true }).first()).toBeVisible()
  await expect(keeper.getByRole('radio', { name: '一个人可以兼任' })).toBeChecked()
  await keeper.getByRole('textbox', { name: '为什么不分开' }).fill(reason)
  await keeper.getByRole('textbox', { name: '多少天要换一次密码' }).fill('九十')
  await keeper.getByRole('button', { name: '保存' }).click()
  await expect(keeper.getByText('天数是一个数').filter({ visible: true }).first()).toBeVisible()
  await expect(keeper.getByRole('textbox', { name: '为什么不分开' })).toHaveValue(reason)
  await keeper.getByRole('textbox', { name: '多少天要换一次密码' }).fill('0')
  await keeper.getByRole('button', { name: '保存' }).click()
  await expect(keeper.getByText('已保存，从下一次登录起照这样办').first()).toBeVisible()
  await watcher.goto('/settings/security')
  await expect(watcher.getByText('管理员没有分开').first()).toBeVisible()
  await expect(watcher.getByRole('button', { name: '保存' })).toHaveCount(0)
  await auditor.goto('/settings/log')
  await expect(auditor.getByRole('row').filter({ hasText: '安映雪' }).filter({ hasText: '登录与安全' }).first()).toBeVisible()

  await keeper.goto('/settings/security')
  await keeper.getByRole('radio', { name: '三个人分任' }).check()
  await keeper.getByRole('button', { name: '保存' }).click()
  await expect(keeper.getByText('已保存，从下一次登录起照这样办').first()).toBeVisible()
  await watcher.reload()
  await expect(watcher.getByText('管理员没有分开')).toHaveCount(0)
})
