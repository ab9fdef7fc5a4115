import { expect, PHONE, test } from './support/sign-in'

test('what is laid out and looked over is read by anyone without an account, and gone once it is taken back', async ({ as, browser, contextOptions }) => {
  const [office, head] = [await as('周映川', { javaScriptEnabled: false }), await as('陆明川')]
  const reader = await (await browser.newContext({ ...contextOptions, viewport: PHONE, javaScriptEnabled: false })).newPage()
  const secret = '老乡亲家门口'
  let title = ''

  await test.step('周映川 lays one out, without a script, and hides some words', async () => {
    await office.goto('/publications')
    await office.locator('#main table a').first().click()
    title = (await office.getByRole('heading', { level: 1 }).innerText()).replace('向社会公开：', '')
    await office.getByRole('textbox', { name: '还要遮去的' }).fill(`${secret}\n建议`)
    await office.getByRole('button', { name: '准备好了，送保密审查' }).click()
    await expect(office.getByText('待保密审查')).toBeVisible()
    await expect(office.getByRole('row', { name: /^建议正文/ })).toContainText('还没有')
    await expect(office.getByRole('button', { name: '通过保密审查' })).toHaveCount(0)
  })
  await test.step('陆明川 looks it over and shows it', async () => {
    await head.goto(new URL(office.url()).pathname)
    await head.getByRole('button', { name: '通过保密审查' }).click()
    await expect(head.getByText('审查结论请至少写 5 个字。').first()).toBeVisible()
    await head.getByRole('textbox', { name: '审查结论' }).fill('逐段看过，没有秘密和隐私')
    await head.getByRole('button', { name: '通过保密审查' }).click()
    await head.getByRole('button', { name: '马上公开' }).click()
    await expect(head.getByText('已公开', { exact: true })).toBeVisible()
  })
  const shown = title.replaceAll('建议', '×××')
  await test.step('anyone finds and reads it on a phone, without the hidden words', async () => {
    await reader.goto(`/published?q=${encodeURIComponent(title.slice(2, 6))}`)
    await reader.getByRole('link', { name: shown }).first().click()
    await expect(reader.getByRole('heading', { level: 1, name: shown })).toBeVisible()
    await expect(reader.locator('main')).not.toContainText('建议全文')
    const sent = await (await reader.request.get(reader.url())).text()
    expect(sent).toContain(shown)
    if (shown !== title) expect(sent, 'neither is it in what is sent along').not.toContain(title)
    expect(sent).not.toContain(secret)
    expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
  await test.step('taken back, it is gone at once', async () => {
    await head.getByRole('textbox', { name: '撤下的理由' }).fill('住户提出能认出是哪一家')
    await head.getByRole('button', { name: '撤下', exact: true }).click()
    await expect(head.getByText('已撤下')).toBeVisible()
    expect((await reader.reload())?.status()).toBe(404)
    await reader.context().close()
  })
})

test('several are laid down for one day together, shown at once instead, and taken back together; the page sent out holds nothing more than it shows', async ({ as, page: reader }) => {
  const [office, head] = [await as('周映川'), await as('陆明川')]
  const chosen: { path: string; title: string }[] = []
  for (let count = 0; count < 2; count += 1) {
    await office.goto('/publications')
    await office.locator('#main table a').first().click()
    const title = (await office.getByRole('heading', { level: 1, name: /^向社会公开：/ }).innerText()).replace('向社会公开：', '')
    await expect(office.getByRole('heading', { name: '公众将看到的' })).toBeVisible()
    await office.getByRole('button', { name: '准备好了，送保密审查' }).click()
    await expect(office.getByText('待保密审查')).toBeVisible()
    const path = new URL(office.url()).pathname
    await head.goto(path)
    await head.getByRole('textbox', { name: '审查结论' }).fill('逐段看过，没有秘密和隐私')
    await head.getByRole('button', { name: '通过保密审查' }).click()
    await expect(head.getByText('已审查，待公开').first()).toBeVisible()
    chosen.push({ path, title })
  }
  const tick = async (tab: string) => {
    await office.goto(`/publications?tab=${tab}`)
    for (const { title } of chosen) await office.getByRole('checkbox', { name: `选择 ${title}` }).first().check()
  }
  await tick('cleared')
  await office.getByRole('button', { name: '定日子一起公开' }).click()
  await expect(office.getByText('请填公开的日子。').first()).toBeVisible()
  await tick('cleared')
  await office.locator('[name=publishOn]').fill('2099-12-31')
  await office.getByRole('button', { name: '定日子一起公开' }).click()
  await expect(office.getByRole('status')).toContainText('2\u00A0件定在')
  await tick('cleared')
  await office.getByRole('button', { name: '马上公开勾选的' }).click()
  await expect(office.getByRole('status')).toContainText('2\u00A0件已公开')

  await reader.goto(`/published?q=${encodeURIComponent(chosen[0]!.title.slice(2, 6))}`)
  await reader.getByRole('link', { name: chosen[0]!.title }).first().click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(chosen[0]!.title)
  const sent = await (await reader.request.get(reader.url())).text()
  expect(sent).not.toMatch(/1[3-9]\d{9}|代表证|phoneSealed|secretProposer|officeNote/)

  await tick('published')
  await office.locator('[name=reason]').fill('一起核对以后再公开')
  await office.getByRole('button', { name: '撤下勾选的' }).click()
  await expect(office.getByRole('status')).toContainText('2\u00A0件已撤下')
  expect((await reader.reload())?.status()).toBe(404)
})
