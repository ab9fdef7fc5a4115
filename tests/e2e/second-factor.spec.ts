import type { Page } from '@playwright/test'
import { codeOf, periodOf } from '../../lib/sign-in/totp'
import { expect, test } from './support/sign-in'

const PASSWORD = '山脚下的七口老水井2026'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of a key as a person would type it into a telephone. */
function bytesOf(typed: string): Buffer {
  const bits = [...typed.replace(/\s/g, '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: '登录名' }).fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('without JavaScript a new administrator sets up the second factor, keeps the recovery codes, and enters with one of them', async ({ as, browser, contextOptions }) => {
  const [keeper, granter] = [await as('高远'), await as('安映雪')]
  const stamp = Date.now().toString(36)
  const [name, loginName] = [`管理员${stamp}`, `admin.${stamp}`]

  const password = await test.step('an account is made, and the role is given by another', async () => {
    await keeper.goto('/people/new')
    await keeper.getByRole('textbox', { name: '姓名' }).fill(name)
    await keeper.getByRole('textbox', { name: '登录名' }).fill(loginName)
    await keeper.getByRole('button', { name: '添加人员' }).click()
    const said = keeper.getByRole('status').filter({ hasText: '初始密码' })
    await expect(said).toBeVisible()
    await granter.goto(`/people?q=${encodeURIComponent(name)}`)
    await granter.getByRole('row').getByRole('link', { name, exact: true }).click()
    await granter.getByText(`授予${name}一个身份`).click()
    await granter.getByRole('combobox', { name: '身份' }).selectOption({ label: '系统管理员' })
    await granter.getByRole('button', { name: '授予身份' }).click()
    await expect(granter.getByRole('status').filter({ hasText: '身份已授予' })).toBeVisible()
    return /初始密码 (\S+)，只显示这一次/.exec((await said.textContent()) ?? '')![1]!
  })

  const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false })
  const page = await context.newPage()
  await test.step('a password of their own comes first', async () => {
    await signIn(page, loginName, password)
    await expect(page).toHaveURL(/\/change-password/)
    await page.locator('input[name="oldPassword"]').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await page.getByLabel('新密码再填一遍').fill(PASSWORD)
    await page.getByRole('button', { name: '换密码' }).click()
    await expect(page).not.toHaveURL(/\/change-password/)
  })
  const recovery = await test.step('then the telephone: a wrong code is told, the right one gives the recovery codes', async () => {
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: '设置动态口令' })).toBeVisible()
    await page.getByRole('button', { name: '开始设置' }).click()
    const key = bytesOf((await page.locator('b.select-all').textContent())!)
    await page.getByRole('textbox', { name: '应用里现在的六位数字' }).fill('000')
    await page.getByRole('button', { name: '启用' }).click()
    await expect(page.getByText('请填六位数字').first()).toBeVisible()
    await page.getByRole('textbox', { name: '应用里现在的六位数字' }).fill(codeOf(key, periodOf(new Date())))
    await page.getByRole('button', { name: '启用' }).click()
    const codes = page.getByRole('status').filter({ hasText: '恢复码' })
    await expect(codes).toBeVisible()
    return (await codes.getByRole('listitem').first().textContent())!
  })
  await test.step('and the next time one of those opens the door', async () => {
    await page.getByRole('link', { name: '进入办公桌' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '您管的事在这里' })).toBeVisible()
    await page.goto('/profile')
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await signIn(page, loginName, PASSWORD)
    await expect(page.getByRole('heading', { level: 1, name: '再填一次动态口令' })).toBeVisible()
    await page.getByRole('textbox', { name: '动态口令' }).fill(recovery)
    await page.getByRole('button', { name: '进入' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '您管的事在这里' })).toBeVisible()
  })
  await context.close()
})
