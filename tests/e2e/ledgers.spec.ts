import { expect, test } from './support/sign-in'

test('安映雪 opens the interface to a hotline; its order comes in, is found by the office, and the key is taken back', async ({ as, request }) => {
  const admin = await as('安映雪', { javaScriptEnabled: false })
  const name = `热线 ${Date.now().toString(36)}`
  let key = ''
  await test.step('the key is shown once', async () => {
    await admin.goto('/settings/clients')
    await admin.getByRole('textbox', { name: '哪个系统' }).fill(name)
    await admin.getByRole('button', { name: '开通并生成密钥' }).click()
    const told = admin.getByText(/的密钥是 dl_/)
    await expect(told).toBeVisible()
    key = /dl_[\w-]+/.exec(await told.innerText())![0]
    await admin.goto('/settings/clients')
    await expect(admin.getByText(key)).toHaveCount(0)
    await expect(admin.getByRole('row').filter({ hasText: name })).toContainText(key.slice(-4))
  })
  const headers = { authorization: `Bearer ${key}` }
  const data = { orderNumber: 'E2E-1', kind: '求助', content: `${name}转来：云溪镇的路灯三天没有亮了。`, contact: { phone: '13800005678' } }
  await test.step('an order is taken in once', async () => {
    const first = await request.post('/api/v1/opinions', { headers, data })
    expect(first.status()).toBe(201)
    expect((await request.post('/api/v1/opinions', { headers, data })).status()).toBe(200)
    const office = await as('周映川')
    await office.goto(`/opinions?q=${(await first.json()).number}`)
    await expect(office.getByText(`${name}转来`).first()).toBeVisible()
  })
  await test.step('taken back, the key opens nothing', async () => {
    await admin.getByRole('row').filter({ hasText: name }).getByRole('button', { name: /停用/ }).click()
    await expect(admin.getByRole('row').filter({ hasText: name })).toContainText('已停用')
    const after = await request.get('/api/v1/opinions/E2E-1', { headers })
    expect([after.status(), (await after.json()).code]).toEqual([401, 'key'])
  })
})

test('周映川 records letters that came on paper: what is wrong is named, nothing is written before she has looked', async ({ as }) => {
  const office = await as('周映川')
  await office.goto('/suggestions/paper')
  await office.getByLabel('表格文件').setInputFiles({ name: '来件.csv', mimeType: 'text/csv', buffer: Buffer.from('编号,承办单位,答复文号,答复时间,办理结果\n没有这个号,县交通运输局,青交建复〔2026〕1 号,2026-06-01,A\n') })
  await office.getByRole('button', { name: '上传并核对' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toContainText('1 行要改')
  await expect(office.getByRole('row').filter({ hasText: '第 2 行' })).toContainText('平台里没有这个编号的建议')
  await expect(office.getByText('现在还没有写入任何数据')).toBeVisible()
})

test('周映川 takes a list away as a workbook', async ({ as }) => {
  const office = await as('周映川')
  await office.goto('/people/units')
  const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '导出' }).click()])
  expect(download.suggestedFilename()).toMatch(/^承办单位名册-\d{4}-\d{2}-\d{2}\.xlsx$/)
})
