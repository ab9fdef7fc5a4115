import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/sign-in'

const MOST = 150

/** Walks on with the Tab key to where one wants to be; whatever has the focus on the way must be seen to have it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return expectSeen(target)
  }
  throw new Error(`${MOST} presses of Tab do not lead to ${target}`)
}

/** The focus shows: an outline or a ring, not only a colour. */
async function expectSeen(target: Locator): Promise<void> {
  const ring = await target.evaluate((element) => {
    const styles = [getComputedStyle(element), ...(element.parentElement ? [getComputedStyle(element.parentElement)] : [])]
    return styles.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none')
  })
  expect(ring, `the focus is seen on ${target}`).toBe(true)
}

test('an officer signs in, finds a suggestion and writes a note without ever touching the mouse', async ({ page }) => {
  await page.goto('/sign-in')
  await tabTo(page, page.getByRole('button', { name: '以周映川的身份' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk$/)

  await page.goto('/desk')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await tabTo(page, skip)
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.reload()

  await tabTo(page, page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '代表建议' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/suggestions$/)
  await tabTo(page, page.getByRole('combobox', { name: '状态' }))
  for (let down = 0; down < 15 && !(await isChosen(page)); down += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('combobox', { name: '状态' })).toHaveValue('handling')
  await tabTo(page, page.getByRole('button', { name: '查找' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/state=handling/)

  await tabTo(page, page.locator('table a.t').first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/suggestions\/[^/?]+$/)
  await tabTo(page, page.getByRole('link', { name: '记一条内部记录' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '记一条内部记录' })).toBeFocused()
  await page.keyboard.press('Tab')
  const note = `已电话提醒承办人（${Date.now().toString(36)}）。`
  await expect(page.getByRole('textbox', { name: '内部记录' })).toBeFocused()
  await page.keyboard.type(note)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '记一条内部记录' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '已记下' })).toBeVisible()
  await expect(page.getByText(note)).toBeVisible()
})

const isChosen = async (page: Page) => (await page.getByRole('combobox', { name: '状态' }).inputValue()) === 'handling'
