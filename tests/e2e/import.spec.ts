import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/sign-in'

/** A county that was not made for this run may have the ledger already: there its matters are given other names. */
const stamp = process.env['E2E_BASE_URL'] ? Date.now().toString(36) : ''
const published = readFileSync('tests/fixtures/ledgers/published-suggestions.csv', 'utf8')
const buffer = Buffer.from(stamp ? published.replace(/^RS-(\d+),([^,]*),([^,]+),/gm, `${stamp}-$1,$2,$3${stamp},`) : published)

async function upload(office: Page): Promise<void> {
  await office.goto('/suggestions/import')
  await office.getByLabel('台账文件').setInputFiles({ name: '公开的代表建议.csv', mimeType: 'text/csv', buffer })
  await office.getByRole('button', { name: '上传并核对' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toContainText('115 行')
}
const tally = (office: Page) => office.getByRole('navigation', { name: '导入会做什么' })

test('周映川 imports published suggestions: looked at first, one fault named, and the same file brings nothing new', async ({ as }) => {
  const office = await as('周映川')
  await test.step('the preview says what is wrong and asks for the place', async () => {
    await upload(office)
    await expect(office.getByRole('heading', { level: 1 })).toContainText('1 行要改')
    await expect(office.getByRole('row').filter({ hasText: '第 65 行' })).toContainText('没有标题')
    await expect(office.getByRole('heading', { name: '有 1 行没有写是哪个地方' })).toBeVisible()
    await expect(tally(office)).toContainText('114')
    await office.getByRole('textbox', { name: '这些行是哪里的' }).fill('青岚县')
    await office.getByRole('button', { name: '导入 114 行' }).click()
  })
  await test.step('a changed answer is looked at again before anything is written', async () => {
    await expect(office.getByRole('status').filter({ hasText: '已经按新的重新核对' })).toBeVisible()
    await expect(office.getByRole('textbox', { name: '这些行是哪里的' })).toHaveValue('青岚县')
    await expect(office.getByText('现在还没有写入任何数据')).toBeVisible()
    await office.getByRole('button', { name: '导入 114 行' }).click()
  })
  await test.step('114 are created', async () => {
    await expect(office.getByRole('heading', { level: 1, name: '已导入：新增 114 件，更新 0 件' })).toBeVisible()
  })
  await test.step('the same file again: nothing new', async () => {
    await upload(office)
    await expect(office.getByRole('button', { name: /^导入/ })).toHaveAttribute('aria-disabled', 'true')
    await expect(office.getByText('没有要新增或者更新的行。')).toBeVisible()
  })
})
