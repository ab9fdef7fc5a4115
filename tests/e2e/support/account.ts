import { expect, type Page } from '@playwright/test'
import { codeOf, periodOf } from '../../../lib/sign-in/totp'

/** Makes an account in the browser; gives the password that is shown this once. */
export async function openAccount(keeper: Page, name: string, loginName: string): Promise<string> {
  await keeper.goto('/people/new')
  await keeper.getByRole('textbox', { name: '姓名' }).fill(name)
  await keeper.getByRole('textbox', { name: '登录名' }).fill(loginName)
  await keeper.getByRole('button', { name: '添加人员' }).click()
  const said = keeper.getByRole('status').filter({ hasText: '初始密码' })
  await expect(said).toBeVisible()
  return /初始密码 (\S+)，只显示这一次/.exec((await said.textContent()) ?? '')![1]!
}

export async function openPerson(administrator: Page, name: string): Promise<void> {
  await administrator.goto(`/people?q=${encodeURIComponent(name)}`)
  await administrator.getByRole('row').getByRole('link', { name, exact: true }).click()
  await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Says as what somebody works, in a unit where the role has one. */
export async function giveRole(granter: Page, name: string, role: string, unit?: string): Promise<void> {
  await openPerson(granter, name)
  await granter.getByText(`授予${name}一个身份`).click()
  await granter.getByRole('combobox', { name: '身份' }).selectOption({ label: role })
  if (unit) await granter.getByRole('combobox', { name: '承办单位' }).selectOption({ label: unit })
  await granter.getByRole('button', { name: '授予身份' }).click()
  await expect(granter.getByRole('status').filter({ hasText: '身份已授予' })).toBeVisible()
}

export async function signInWith(page: Page, loginName: string, password: string): Promise<void> {
  if (!/\/sign-in/.test(page.url())) await page.goto('/sign-in')
  await page.getByRole('textbox', { name: '登录名' }).fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** The first password lets one in only to choose another. */
export async function choosePassword(page: Page, first: string, own: string): Promise<void> {
  await expect(page).toHaveURL(/\/change-password/)
  await page.locator('input[name="oldPassword"]').fill(first)
  await page.getByLabel('新密码', { exact: true }).fill(own)
  await page.getByLabel('新密码再填一遍').fill(own)
  await page.getByRole('button', { name: '换密码' }).click()
  await expect(page).not.toHaveURL(/\/change-password/)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of a key as a person would type it into a telephone. */
function bytesOf(typed: string): Buffer {
  const bits = [...typed.replace(/\s/g, '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

/** Sets up the second factor on the page that asks for it, as with a telephone; gives the first recovery code. */
export async function setUpFactor(page: Page, { tryWrong = false } = {}): Promise<string> {
  await page.getByRole('button', { name: '开始设置' }).click()
  const key = bytesOf((await page.locator('b.select-all').textContent())!)
  const code = page.getByRole('textbox', { name: '应用里现在的六位数字' })
  if (tryWrong) {
    await code.fill('000')
    await page.getByRole('button', { name: '启用' }).click()
    await expect(page.getByText('请填六位数字').first()).toBeVisible()
  }
  await code.fill(codeOf(key, periodOf(new Date())))
  await page.getByRole('button', { name: '启用' }).click()
  const codes = page.getByRole('status').filter({ hasText: '恢复码' })
  await expect(codes).toBeVisible()
  return (await codes.getByRole('listitem').first().textContent())!
}
