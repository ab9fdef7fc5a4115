import type { Page } from '@playwright/test'
import { expect, test } from './support/sign-in'

const slipOf = (page: Page, name: string) => page.getByRole('list', { name: '密码条' }).getByRole('listitem').filter({ hasText: name })

/** A deputy as a roster brings them: a seat, and no way in yet. */
async function seated(page: Page, name: string): Promise<void> {
  await page.goto('/people/deputies/new')
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('button', { name: '登记代表' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goto(`/people/accounts?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('heading', { level: 1, name: '1 人还没有账号' })).toBeVisible()
}

test('an administrator opens accounts in one go, and a deputy enters with the slip', async ({ as, browser, contextOptions }) => {
  const keeper = await as('高远')
  const name = `新代表${Date.now().toString(36)}`
  await seated(keeper, name)
  await keeper.getByRole('button', { name: '给这 1 人全部开通' }).click()
  const slip = slipOf(keeper, name)
  await expect(slip).toContainText('首次登录要改')
  const password = /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec((await slip.textContent()) ?? '')![0]

  await keeper.getByRole('link', { name: '打印好了，回到名单' }).click()
  await expect(keeper.getByRole('heading', { level: 1, name: '都已经有账号' })).toBeVisible()
  await expect(keeper.getByText(password)).toHaveCount(0)

  const context = await browser.newContext(contextOptions)
  const deputy = await context.newPage()
  await deputy.goto('/sign-in')
  await deputy.getByRole('textbox', { name: '登录名' }).fill(name)
  await deputy.getByLabel('密码', { exact: true }).fill(password)
  await deputy.getByRole('button', { name: '登录', exact: true }).click()
  await expect(deputy).toHaveURL(/\/change-password/)
  await context.close()
})

test('without JavaScript accounts are opened for whoever is ticked', async ({ as }) => {
  const keeper = await as('高远', { javaScriptEnabled: false })
  const name = `无脚本代表${Date.now().toString(36)}`
  await seated(keeper, name)
  await keeper.getByRole('button', { name: '给勾选的人开通' }).click()
  await expect(keeper.getByText('还没有勾选人').first()).toBeVisible()
  await keeper.getByRole('checkbox', { name: `选择 ${name}` }).check()
  await keeper.getByRole('button', { name: '给勾选的人开通' }).click()
  await expect(slipOf(keeper, name)).toContainText('这是初始密码')
})
