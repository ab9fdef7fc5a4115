import { readFileSync } from 'node:fs'
import { readSheet } from '../../lib/tables/read'
import { expect, test } from './support/sign-in'
import { submitted, titleOf } from './support/suggestion'

test('two characters find a suggestion, in its title and in its text', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const title = titleOf('保护云溪鼋鼍石刻')
  await submitted(deputy, { title, situation: '石刻旁的罾坊老码头台阶松动，游人常在此拍照，去年有两人滑倒，周边住着三百多人。' })
  for (const words of ['鼋鼍', '石望']) {
    await office.goto('/suggestions?order=changed')
    await office.getByRole('searchbox', { name: '编号、标题、代表、单位' }).fill(words)
    await office.getByRole('button', { name: '查找' }).click()
    await expect(office).toHaveURL(new RegExp(`q=${encodeURIComponent(words)}`))
    await expect(office.getByRole('link', { name: title })).toBeVisible()
  }
  await office.goto('/suggestions?q=%E9%BE%98%E9%A9%AB') // 龘驫: nobody ever wrote of them
  await expect(office.getByText('没有找到“龘驫”的建议。')).toBeVisible()
})

test('a filter that is needed again and again is kept as a view, and dropped again', async ({ as }) => {
  const office = await as('周映川')
  const name = `办理${Date.now().toString(36)}`
  await office.goto('/suggestions')
  await office.getByRole('combobox', { name: '状态' }).selectOption({ label: '办理中' })
  await office.getByRole('button', { name: '查找' }).click()
  await expect(office).toHaveURL(/state=handling/)
  await office.getByText('存为常用视图').click()
  await office.getByRole('textbox', { name: '给这个视图起个名字' }).fill(name)
  const kept = office.waitForResponse((answer) => answer.request().method() === 'POST')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await kept // leaving before it was answered would ask for the list that does not have it yet
  await office.goto('/suggestions')
  await office.getByRole('link', { name }).click()
  await expect(office).toHaveURL(/state=handling/)
  await expect(office.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  await office.getByRole('button', { name: '去掉这个常用视图' }).click()
  await expect(office.getByRole('link', { name })).toHaveCount(0)
})

test('the list is taken along as a workbook of the very rows that it counts', async ({ as }) => {
  const office = await as('周映川')
  await office.goto('/suggestions?state=closed&grade=satisfied')
  const [, counted] = /(\d+)\s*件/.exec((await office.getByText(/\d+\s*件，/).first().textContent()) ?? '')!
  const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '导出' }).click()])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const { rows } = await readSheet(readFileSync((await download.path())!), download.suggestedFilename())
  expect(rows[0]).toContain('标题')
  expect(rows.slice(1).filter((row) => row[rows[0]!.indexOf('标题')])).toHaveLength(Number(counted))
  const titles = await office.locator('table a.t').allTextContents()
  const at = rows[0]!.indexOf('标题')
  for (const title of titles) expect(rows.map((row) => row[at])).toContain(title)
})
