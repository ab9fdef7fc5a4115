import { PDFDocument } from 'pdf-lib'
import { expect, test } from './support/sign-in'
import { dispatched, record, reply, sign, signFor, talk } from './support/suggestion'

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

test('覃知远 adds the sealed letter to a reply that was signed; 石望山 and the office read it, and a wrong one is taken away again', async ({ as }) => {
  const [deputy, unit, head, office] = [await as('石望山'), await as('覃知远', { javaScriptEnabled: false }), await as('谢时雨'), await as('周映川')]
  const id = await dispatched(as, '修复石桥村村口路灯', '单办', ['县交通运输局'])
  const quick = await as('覃知远')
  await signFor(quick, id)
  await talk(quick, id, '到村口看了路灯。')
  await reply(quick, id, { text: '村口的六盏路灯已经全部换新，昨晚逐盏试灯都亮，请您查看。' })
  await sign(head, id)

  await unit.goto(record(id))
  await unit.getByRole('link', { name: '附上盖章的扫描件' }).click()
  const name = `盖章的答复 ${Date.now().toString(36)}.pdf`
  await test.step('what is no scan is refused in a sentence', async () => {
    await unit.getByLabel('盖章的答复').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('只是文字') })
    await unit.getByRole('button', { name: '附上' }).click()
    await expect(unit.getByText('请扫描成 PDF 再传').first()).toBeVisible()
  })
  const paper = await PDFDocument.create()
  paper.addPage()
  await unit.getByLabel('盖章的答复').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(await paper.save()) })
  await unit.getByRole('button', { name: '附上' }).click()
  await expect(unit.getByRole('link', { name })).toBeVisible()
  for (const page of [deputy, office]) {
    await page.goto(record(id))
    await expect(page.getByRole('heading', { name: '盖章的答复（扫描件）' })).toBeVisible()
    const file = await page.request.get((await page.getByRole('link', { name }).getAttribute('href'))!)
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
  await unit.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '删去' }).click()
  await expect(unit.getByRole('link', { name })).toHaveCount(0)
  await deputy.reload()
  await expect(deputy.getByRole('heading', { name: '盖章的答复（扫描件）' })).toHaveCount(0)
})
