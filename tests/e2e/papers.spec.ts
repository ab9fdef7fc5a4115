import { expect, test } from './support/sign-in'

test('周映川 gives the office’s own form of a talk’s record, hears what is wrong with one, and goes back to the built-in form', async ({ as }) => {
  const office = await as('周映川', { javaScriptEnabled: false })
  await office.goto('/settings/templates')
  await office.getByRole('link', { name: '面商记录' }).click()
  const file = office.getByLabel('Word 模板（docx）')
  const send = office.getByRole('button', { name: '核对并启用' })
  await test.step('what is no Word file is refused in a sentence', async () => {
    await file.setInputFiles({ name: '模板.docx', mimeType: 'text/plain', buffer: Buffer.from('只是文字') })
    await send.click()
    await expect(office.getByText('这不是 Word 文件（docx）').first()).toBeVisible()
  })
  await test.step('the form to begin with is taken, and the sample comes out filled', async () => {
    const starter = await office.request.get('/settings/templates/talk/files/starter')
    await file.setInputFiles({ name: '本县面商记录.docx', mimeType: 'application/octet-stream', buffer: await starter.body() })
    await send.click()
    await expect(office.getByText(/第 \d+ 版已经启用/).first()).toBeVisible()
    await expect(office.getByText('本县面商记录.docx（正在用）')).toBeVisible()
    const sample = await office.request.get('/settings/templates/talk/files/example')
    expect(sample.headers()['content-type']).toContain('wordprocessingml')
    expect((await sample.body()).subarray(0, 2).toString()).toBe('PK')
  })
  await test.step('the built-in form stands again', async () => {
    await office.getByRole('button', { name: '改回内置的式样' }).click()
    await office.goto('/settings/templates/talk')
    await expect(office.getByText('现在用的是内置的式样。')).toBeVisible()
  })
})
