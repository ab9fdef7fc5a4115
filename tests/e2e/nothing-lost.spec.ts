import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './support/sign-in'
import { openStep, record, submitted, titleOf } from './support/suggestion'

// The session is over while somebody still writes: by time, or because they signed out in another window.
const PLAIN = { javaScriptEnabled: false, viewport: PHONE }
const WORDS = '请把涵洞的位置写清楚，\n附上积水时的照片。'

/** The same browser, another window: a session of its own for this story, which ends here and stands nowhere else. */
async function window(page: Page) {
  const other = await page.context().newPage()
  return {
    signOut: async () => {
      await other.goto('/profile')
      await other.getByRole('button', { name: '退出登录' }).click()
      await expect(other).toHaveURL(/\/sign-in$/)
    },
    signIn: async (name: string) => {
      await other.goto('/sign-in')
      await other.getByRole('button', { name: `以${name}的身份` }).click()
      await expect(other).toHaveURL(/\/desk$/)
    },
  }
}

/** A session of one's own, so that no other story is signed out with it. */
async function afresh(page: Page, name: string): Promise<Page> {
  await page.context().clearCookies()
  await (await window(page)).signIn(name)
  return page
}

test('without a script, what was being written when the session ended stands on the page, and is sent once more after signing in beside it', async ({ as }) => {
  const id = await submitted(await as('石望山'), { title: titleOf('疏通云溪镇三处涵洞') })
  const office = await afresh(await as('周映川', PLAIN), '周映川')
  const beside = await window(office)
  const step = await openStep(office, id, '退回修改')
  await step.getByRole('textbox', { name: '退回的理由' }).fill(WORDS)
  await beside.signOut()
  await step.getByRole('button', { name: '退回修改' }).click()

  await expect(office.getByRole('heading', { level: 1, name: '登录到时了，您写的还在' })).toBeVisible()
  await expect(office.locator('#main')).toContainText('附上积水时的照片。')
  await office.getByRole('button', { name: '登录好了，再提交一次' }).click()
  await expect(office.getByRole('heading', { level: 1, name: '登录到时了，您写的还在' }), 'not signed in yet: nothing has changed').toBeVisible()
  await beside.signIn('周映川')
  await office.getByRole('button', { name: '登录好了，再提交一次' }).click()
  await expect(office).toHaveURL(new RegExp(record(id)))
  await expect(office.getByText('已退回，代表会收到您写的理由。')).toBeVisible()
  await office.goto(record(id))
  await expect(office.locator('#main')).toContainText('附上积水时的照片。')
})

test('with a script, the form says it and keeps the words; after signing in beside it, it is sent from where it stands', async ({ as }) => {
  const id = await submitted(await as('石望山'), { title: titleOf('加固云溪镇河堤两处') })
  const office = await afresh(await as('周映川'), '周映川')
  const beside = await window(office)
  const step = await openStep(office, id, '退回修改')
  await step.getByRole('textbox', { name: '退回的理由' }).fill(WORDS)
  await beside.signOut()
  await step.getByRole('button', { name: '退回修改' }).click()
  await expect(office.getByText(/您的登录已到时.*写的还在/).first()).toBeVisible()
  await expect(step.getByRole('textbox', { name: '退回的理由' })).toHaveValue(WORDS)
  await beside.signIn('周映川')
  await step.getByRole('button', { name: '退回修改' }).click()
  await expect(office.getByRole('status').filter({ hasText: '已退回，代表会收到您写的理由。' })).toBeVisible()
})

test('on the desk, too, a page that is not there and one that is not for you say the same, without a script', async ({ as }) => {
  const unit = await as('葛明川', PLAIN)
  for (const path of [record('00000000-0000-7000-8000-000000000000'), '/settings/log', '/people/accounts']) {
    expect((await unit.goto(path))?.status()).toBe(404)
    await expect(unit.getByRole('heading', { level: 1, name: '找不到这一页' })).toBeVisible()
    await expect(unit.locator('#main')).toHaveText('找不到这一页地址可能有误，或者您不是它的经办人。回首页')
  }
})
