import { expect, test } from './support/sign-in'

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

test('anyone reads how the year\'s suggestions fare, and nothing small enough to point at somebody', async ({ page }) => {
  await page.goto('/statistics')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('受理代表建议')
  await expect(page.getByRole('heading', { name: '办理结果' })).toBeVisible()
})
