import type { Locator } from '@playwright/test'
import { expect, PHONE, test } from './support/sign-in'

test('a leader reads the board, presses a number, and the list has as many; the year\'s report keeps the office\'s words and comes in Word', async ({ as }) => {
  const [leader, office] = [await as('莫晚晴'), await as('周映川')]
  await leader.goto('/board')
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('件已答复')
  const replied = leader.locator('.facts li').first().getByRole('link').first()
  const count = (await replied.textContent())!.trim()
  await replied.click()
  await expect(leader).toHaveURL(/figure=replied/)
  await expect(leader.locator('.chips')).toContainText(`${count}\u00A0件`)

  await leader.goto('/board/screen')
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('件建议')
  await leader.goto('/figures?by=category')
  await expect(leader.getByRole('heading', { name: '怎样算的' })).toBeVisible()
  await leader.goto('/figures/waits')
  await expect(leader.getByRole('heading', { name: '现在停在哪一步' })).toBeVisible()

  await office.goto('/figures/annual')
  await office.locator('#main').getByRole('link', { name: /办理情况报告/ }).last().click()
  await office.locator('[name=problems]').fill('个别单位答复以后落实不够，共 7777 处。')
  await office.getByRole('button', { name: '保存这些话' }).click()
  await expect(office.locator('article.letter')).toContainText('落实不够')
  const [file] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '下载 Word' }).click()])
  expect(file.suggestedFilename()).toMatch(/办理情况报告\.docx$/)
})

test('what a leader asks first fits one screen, on the desk and on the wall', async ({ as }) => {
  const leader = await as('莫晚晴')
  for (const size of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
    await leader.setViewportSize(size)
    for (const path of ['/board', '/board/screen']) {
      await leader.goto(path)
      await expect(leader.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await leader.evaluate(() => document.documentElement.scrollHeight - innerHeight), `${path} at ${size.width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('anyone reads how the year\'s suggestions fare, and nothing small enough to point at somebody', async ({ page }) => {
  await page.goto('/statistics')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('受理代表建议')
  await expect(page.getByRole('heading', { name: '办理结果' })).toBeVisible()
})

test('the head publishes the report of a year; anyone reads it on a phone without a script, and it is gone once it is taken back', async ({ as, browser, contextOptions }) => {
  const head = await as('陆明川')
  const reader = await (await browser.newContext({ ...contextOptions, viewport: PHONE, javaScriptEnabled: false })).newPage()
  await head.goto('/figures/annual')
  await head.locator('#main').getByRole('link', { name: /办理情况报告/ }).first().click()
  await head.getByRole('button', { name: /公布这份报告|重新公布/ }).click()
  const link = head.locator('#publish').getByRole('link', { name: '公开的报告' })
  await expect(link).toBeVisible()
  await reader.goto((await link.getAttribute('href'))!)
  await expect(reader.locator('article.letter')).toContainText('共受理代表建议')
  expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await head.getByText('撤下', { exact: true }).click()
  await head.locator('[name=reason]').fill('有一个数字要核对')
  await head.getByRole('button', { name: '撤下报告' }).click()
  await expect(head.locator('#publish')).toContainText('已撤下：有一个数字要核对')
  expect((await reader.reload())?.status()).toBe(404)
  await reader.context().close()
})

test('a published report is pasted in, and what is off in it is said with the right number', async ({ as }) => {
  const office = await as('周映川', { javaScriptEnabled: false })
  await office.goto('/figures/annual')
  await office.getByRole('link', { name: '核对公布的报告' }).click()
  await office.getByRole('button', { name: '核对' }).click()
  await expect(office.getByText('请写公布的总数')).toBeVisible()
  await office.locator('[name=total]').fill('52')
  await office.locator('[name=results]').fill('A 类\t33\t63.4%\nB 类\t14\t26.9%\nC 类\t5\t9.6%')
  await office.locator('[name=categories]').fill('农业农村 30\n教育 20')
  await office.getByRole('button', { name: '核对' }).click()
  await expect(office.getByRole('status')).toContainText('2 处')
  await expect(office.getByRole('status')).toContainText('A 类的占比 63.4% 是去尾，没有四舍五入：33 ÷ 52 应为 63.5%。')
  await expect(office.getByRole('status')).toContainText('内容类别相加 50 件，公布的总数是 52 件，相差 2 件。')
  await expect(office.getByRole('row', { name: /B 类/ })).toContainText('26.9%')
})

test('what people said leads from the funnel to the very opinions it counts', async ({ as }) => {
  const office = await as('周映川')
  await office.goto('/figures/waits')
  const taken = office.locator('#became li', { hasText: '受理' }).first().getByRole('link')
  const count = (await taken.textContent())!.trim()
  await taken.click()
  await expect(office).toHaveURL(/voice=taken/)
  await expect(office.locator('.chips')).toContainText(`${count}\u00A0件`)
})

test('the class of a term and what a unit holds lead to exactly as many, and five years stand beside each other, those of the old ledgers among them', async ({ as }) => {
  const leader = await as('莫晚晴')
  // others work in the same county: what moved between the page and the list is looked at once more
  const leadsToAsMany = (path: string, numberOn: () => Promise<Locator>) => expect(async () => {
    await leader.goto(path)
    const link = await numberOn()
    const count = (await link.textContent())!.trim()
    await link.click()
    await expect(leader.locator('.chips')).toContainText(`${count}\u00A0件`, { timeout: 2_000 })
  }).toPass()
  await leadsToAsMany('/figures?period=all&by=term', async () => {
    await leader.getByText('看数字：全部各率和结果类别').click()
    return leader.getByRole('region', { name: '各率和结果类别一览' }).getByRole('row', { name: /十八届/ }).getByRole('link', { name: /^\d+$/ }).last()
  })
  await expect(leader).toHaveURL(/sitting=18&class=/)
  await leadsToAsMany('/figures/waits', async () => leader.locator('#units').getByRole('link', { name: /^\d+$/ }).first())
  await expect(leader).toHaveURL(/figure=inHand/)
  await leader.goto('/figures/years')
  await expect(leader.locator('#numbers tbody tr')).toHaveCount(5)
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('5\u00A0年从')
})
