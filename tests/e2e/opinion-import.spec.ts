import { expect, test } from './support/sign-in'

test('周映川 imports the orders of the hotline: looked at first, one row refused by name, a number never shown; the same file again changes nothing', async ({ as }) => {
  const office = await as('周映川')
  const stamp = Date.now().toString(36)
  const lane = `粮站巷${stamp}`
  const rows = [
    '工单编号,受理时间,来电人,联系电话,事发地点,诉求内容,承办单位,处理结果,办结时间,回访满意度',
    `${stamp}-1,2026-03-05,甄可辨,13987654321,${lane},${lane}没有路灯，晚上看不见路。,县住房和城乡建设局,装了六盏路灯。,2026-03-11,满意`,
    `${stamp}-2,2026-13-01,,,${lane},${lane}的井盖坏了很久。,,,,`,
  ]
  const upload = async () => {
    await office.goto('/opinions/import')
    await office.getByLabel('表格文件').setInputFiles({ name: '工单.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await office.getByRole('button', { name: '上传并核对' }).click()
    await expect(office.getByRole('heading', { level: 1 })).toContainText('2 行，1 行要改')
  }
  await test.step('the preview says what is wrong, and shows nobody’s number', async () => {
    await upload()
    await expect(office.getByText('现在还没有写入任何数据')).toBeVisible()
    await expect(office.getByRole('row').filter({ hasText: '第 3 行' })).toContainText('读不出是哪一天')
    for (const secret of ['甄可辨', '13987654321']) await expect(office.locator('main')).not.toContainText(secret)
  })
  await test.step('what is right goes in, as history', async () => {
    await office.getByRole('button', { name: '导入 1 行' }).click()
    await expect(office.getByRole('heading', { level: 1, name: /^已导入：新增 1/ })).toBeVisible()
    await expect(office.getByText('有 1 行没有导入，改好再传即可')).toBeVisible()
    await office.goto(`/opinions?view=all&q=${encodeURIComponent(lane)}`)
    await expect(office.locator('#main')).toContainText('晚上看不见路')
    await expect(office.locator('#main')).not.toContainText('井盖')
  })
  await test.step('the same file again: nothing new', async () => {
    await upload()
    await expect(office.getByRole('button', { name: /^导入/ })).toHaveAttribute('aria-disabled', 'true')
    await expect(office.getByText('没有要新增或者更新的行。')).toBeVisible()
  })
})
