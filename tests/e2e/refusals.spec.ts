import type { Page } from '@playwright/test'
import { expect, test } from './support/sign-in'
import { accept, because, dispatched, draft, now, openStep, record, signFor, submitted, titleOf } from './support/suggestion'

/** Not there for this person: as if it did not exist. */
async function isMissing(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), `${path} for a stranger`).toBe(404)
}

/** There is a record to read, but this page of it is not theirs: back to the record. */
async function leadsBack(page: Page, path: string, to: string): Promise<void> {
  await page.goto(path)
  expect(new URL(page.url()).pathname, path).toBe(to)
}

/** Whoever may read the record is told that there is nothing for them to judge. */
async function judgesNothing(page: Page, id: string): Promise<void> {
  await page.goto(`${record(id)}/evaluate`)
  await expect(page.getByRole('heading', { level: 1, name: '现在没有要评价的答复' })).toBeVisible()
  await expect(page.getByRole('button', { name: /评价/ })).toHaveCount(0)
}

test('each role finds the pages of the others closed', async ({ as }) => {
  const unit = await as('覃知远')
  const id = await dispatched(as, '加固云溪大桥桥墩', '单办', ['县交通运输局'])
  await signFor(unit, id)
  const writing = (await now(unit).getByRole('link', { name: '起草答复' }).getAttribute('href'))!

  await test.step('another unit sees nothing of it', async () => {
    const other = await as('伍清和')
    for (const path of [record(id), writing, `${record(id)}/print`, `${record(id)}/assign`]) await isMissing(other, path)
  })
  await test.step('a deputy who takes no part reads it, and no more', async () => {
    const peer = await as('田秀禾')
    for (const part of ['edit', 'edit/check', 'join']) await isMissing(peer, `${record(id)}/${part}`)
    for (const path of ['/suggestions/import', '/people', '/people/new', '/settings']) await isMissing(peer, path)
    for (const path of [`${record(id)}/assign`, writing]) await leadsBack(peer, path, record(id))
    await judgesNothing(peer, id)
  })
  await test.step('the author hands nothing out and replies to nothing', async () => {
    const author = await as('石望山')
    for (const path of [`${record(id)}/assign`, `${record(id)}/edit`, writing]) await leadsBack(author, path, record(id))
  })
  await test.step('a handler neither files nor reviews nor keeps the people', async () => {
    for (const path of ['/suggestions/new', '/suggestions/import', '/people', '/people/new', '/people/units', '/people/deputies', '/settings', '/reports/below']) await isMissing(unit, path)
    await judgesNothing(unit, id)
    await leadsBack(unit, `${record(id)}/assign`, record(id))
  })
  await test.step('an officer writes nobody else’s words', async () => {
    const office = await as('周映川')
    for (const path of ['/suggestions/new', `${record(id)}/edit`, '/people/new', '/people/units/new', '/people/deputies/new']) await isMissing(office, path)
    await leadsBack(office, writing, record(id))
    await judgesNothing(office, id)
  })
  await test.step('a leader looks on', async () => {
    const leader = await as('莫晚晴')
    for (const path of ['/suggestions/new', '/suggestions/import', '/people/new']) await isMissing(leader, path)
    for (const path of [`${record(id)}/assign`, writing]) await leadsBack(leader, path, record(id))
  })
  await test.step('administrators and the auditor read no suggestion', async () => {
    for (const name of ['高远', '安映雪', '明微']) {
      const page = await as(name)
      for (const path of [record(id), '/suggestions', '/suggestions/new', '/suggestions/import', `${record(id)}/print`]) await isMissing(page, path)
      expect((await page.request.get('/api/exports/suggestions')).status(), name).toBe(404)
    }
  })
  await test.step('who gives roles makes no people, and who looks after the log sees none of them', async () => {
    await isMissing(await as('安映雪'), '/people/new')
    await isMissing(await as('明微'), '/people')
  })
})

test('whoever is not signed in is led to the door, and no file or export is handed out', async ({ page, request }) => {
  for (const path of ['/desk', '/suggestions', '/suggestions/new', '/people', '/settings', '/notices', '/profile']) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/sign-in\?callbackUrl=/)
  }
  for (const path of ['/api/exports/suggestions', '/api/exports/ledger', '/api/files/00000000-0000-7000-8000-000000000000']) {
    expect([401, 403, 404], path).toContain((await request.get(path, { maxRedirects: 0 })).status())
  }
})

test('a file that is not for this person is missing, and the one who looks after the log sees the attempt', async ({ as }) => {
  const [stranger, auditor] = [await as('伍清和'), await as('明微')]
  expect((await stranger.request.get(`/api/files/${'a'.repeat(64)}`)).status()).toBe(404)
  await auditor.goto('/settings/log?kind=refusal')
  const newest = auditor.getByRole('row').filter({ hasText: '伍清和' }).first()
  await expect(newest).toContainText('查看附件')
  await expect(newest).toContainText('被拒绝')
})

test('of two officers the second is told that the first was there, and keeps the words', async ({ as }) => {
  const [deputy, first, second] = [await as('石望山'), await as('陆明川'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf('疏通云溪镇西街下水道') })
  const step = await openStep(second, id, '退回修改')
  await step.getByRole('textbox', { name: '退回的理由' }).fill('请写明堵塞的是哪一段下水道。')
  await accept(first, id)
  await step.getByRole('button', { name: '退回修改' }).click()
  await expect(second.getByText(/刚才有人更新了这件事项|这件事项已经往前走了/)).toBeVisible()
  await expect(second.getByText('请写明堵塞的是哪一段下水道。')).toBeVisible()
  await second.goto(record(id))
  await expect(now(second)).toContainText('交办')
})

test('two devices write one draft: both texts are kept and the deputy chooses', async ({ as }) => {
  const [phone, desk] = [await as('石望山'), await as('石望山')]
  const id = await draft(phone, { title: titleOf('加装石桥村水尺') })
  await phone.getByRole('button', { name: '存草稿' }).click()
  await expect(phone.getByText(/已自动保存/)).toBeVisible()
  await desk.goto(`${record(id)}/edit`)
  await phone.getByRole('textbox', { name: '具体建议' }).fill('在手机上写的：请县水利局加装水尺三处。')
  await phone.getByRole('button', { name: '存草稿' }).click()
  await expect(phone.getByText(/已自动保存/)).toBeVisible()
  await desk.getByRole('textbox', { name: '具体建议' }).fill('在电脑上写的：请县水利局加装水尺两处。')
  await desk.getByRole('button', { name: '存草稿' }).click()
  await expect(desk.getByText('两处改了同一份草稿')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '具体建议' })).toHaveValue('在电脑上写的：请县水利局加装水尺两处。')
  await desk.getByRole('button', { name: '用这里写的' }).click()
  await expect(desk.getByText('两处改了同一份草稿')).toHaveCount(0)
  await phone.reload()
  await expect(phone.getByRole('textbox', { name: '具体建议' })).toHaveValue('在电脑上写的：请县水利局加装水尺两处。')
})

test('a button pressed twice does one thing', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  await draft(deputy, { title: titleOf('增设云溪中学门前减速带') })
  await deputy.getByRole('button', { name: '下一步：核对提交' }).click()
  const id = new URL(deputy.url()).pathname.split('/')[2]!
  await deputy.getByRole('button', { name: '提交建议' }).dblclick()
  await expect(deputy.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()

  const step = await openStep(office, id, '审核受理')
  await step.getByRole('combobox', { name: '内容类别' }).selectOption({ index: 1 })
  await step.getByRole('button', { name: '审核受理' }).dblclick()
  await expect(office.getByRole('status').filter({ hasText: '已受理并编号' })).toBeVisible()
  await office.goto(record(id))
  const course = office.getByRole('complementary', { name: '要点和经过' })
  await expect(course.getByText(/石望山\s*提交/)).toHaveCount(1)
  await expect(course.getByText(/周映川\s*受理/)).toHaveCount(1)
})

test('a form sent without what it asks for says so at its field, and takes no step', async ({ as }) => {
  const [deputy, office] = [await as('石望山'), await as('周映川')]
  const id = await submitted(deputy, { title: titleOf('修缮云溪镇文化站屋顶') })
  const step = await openStep(office, id, '退回修改')
  await because('退回的理由', '短')(step)
  await step.getByRole('button', { name: '退回修改' }).click()
  await expect(step.getByText('理由请至少写 5 个字。').first()).toBeVisible()
  await expect(step.getByRole('textbox', { name: '退回的理由' })).toHaveValue('短')
  await deputy.goto(record(id))
  await expect(now(deputy)).toContainText('代工委')
})

test('the page is left while it saves, and nobody hears the answer: back on it, no other device is blamed', async ({ as }) => {
  const phone = await as('石望山')
  const id = await draft(phone, { title: titleOf('更换石桥村水尺') })
  let arrived = () => {}
  const saved = new Promise<void>((resolve) => { arrived = resolve })
  await phone.route('**/edit', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch() // the server keeps it, the page never learns
    arrived()
  })
  await phone.getByRole('textbox', { name: '具体建议' }).fill('请县水利局更换水尺三处。')
  await saved
  await phone.unrouteAll({ behavior: 'ignoreErrors' })
  await phone.goto(`${record(id)}/edit`)
  await expect(phone.getByRole('textbox', { name: '具体建议' })).toHaveValue('请县水利局更换水尺三处。')
  await phone.getByRole('textbox', { name: '为什么会这样' }).fill('原来的被水冲走了。')
  await phone.getByRole('button', { name: '存草稿' }).click()
  await expect(phone.getByText(/已自动保存/)).toBeVisible()
  await expect(phone.getByText('两处改了同一份草稿')).toHaveCount(0)
  await phone.reload()
  await expect(phone.getByRole('textbox', { name: '为什么会这样' })).toHaveValue('原来的被水冲走了。')
})
