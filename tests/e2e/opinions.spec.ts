import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, PHONE, test } from './support/sign-in'
import { accept, dispatch, now, record, reply, sign, signFor, submit, talk } from './support/suggestion'

const HOME = '云溪镇人大代表之家'
const own = (what: string) => `${what}（${Date.now().toString(36)}）`

/** Somebody at the code on the wall, with a telephone of their own; gives the code to look it up by. */
async function speak(person: Page, text: string): Promise<string> {
  await person.goto(`/stations?q=${encodeURIComponent(HOME)}`)
  await person.getByRole('link', { name: HOME, exact: true }).click()
  await person.getByRole('link', { name: '对这里的代表说' }).click()
  await person.getByRole('textbox', { name: '什么事' }).fill(text)
  await person.getByRole('textbox', { name: '在哪里' }).fill('大桥头')
  await person.getByRole('button', { name: '提交给代表' }).click()
  await expect(person.getByText('请记下查询码')).toBeVisible()
  const label = await person.getByLabel(/^查询码/).getAttribute('aria-label')
  return label!.replace('查询码', '').replaceAll(' ', '')
}

async function lookUp(person: Page, code: string): Promise<void> {
  await person.context().clearCookies()
  await person.goto('/progress')
  await person.getByRole('textbox', { name: '查询码' }).fill(code.toLowerCase())
  await person.getByRole('button').filter({ hasText: '查' }).first().click()
  await expect(person.getByRole('heading', { level: 1 })).not.toContainText('办到哪一步')
}

/** Finds it in the list by its own words. */
async function open(page: Page, text: string): Promise<string> {
  await page.goto(`/opinions?view=all&q=${encodeURIComponent(text.slice(0, 8))}`)
  await page.getByRole('link', { name: text }).click()
  await expect(now(page)).toBeVisible()
  return new URL(page.url()).pathname
}

/** Few options are buttons, many a list. */
async function choose(step: Locator, label: string, option: string): Promise<void> {
  await expect(step.getByRole('heading')).toBeVisible()
  const list = step.getByRole('combobox', { name: label })
  await ((await list.count()) > 0 ? list.selectOption({ label: option }) : step.getByRole('radio', { name: option }).check())
}

async function take(page: Page, path: string, words: string, fill: (step: Locator) => Promise<unknown> = async () => {}): Promise<void> {
  await page.goto(path)
  await now(page).getByRole('link', { name: words, exact: true }).click()
  const step = page.locator('#step')
  await fill(step)
  await step.getByRole('button', { name: words, exact: true }).click()
}

test('without JavaScript, on a phone: said by the code of a station, accepted, given to the unit, answered, read by its code and graded', async ({ as, browser, contextOptions }) => {
  const person = await (await browser.newContext({ ...contextOptions, viewport: PHONE, javaScriptEnabled: false })).newPage()
  const [officer, handler] = [await as('向若禾', { viewport: PHONE, javaScriptEnabled: false }), await as('覃知远', { javaScriptEnabled: false })]
  const text = own('大桥头的栏杆断了三根，小孩走着危险')
  const code = await speak(person, text)
  const path = await open(officer, text)
  await take(officer, path, '受理', (step) => step.getByRole('combobox', { name: '内容类别' }).selectOption({ index: 1 }))
  await expect(officer.getByRole('status').filter({ hasText: '已受理' })).toBeVisible()
  await take(officer, path, '转承办单位', (step) => choose(step, '承办单位', '县交通运输局'))
  await expect(now(officer)).toContainText('县交通运输局')
  await take(handler, path, '答复', (step) => step.getByRole('textbox', { name: '给反映人的答复' }).fill('栏杆三天内换好，先拉了警戒线。'))
  await expect(now(handler)).toContainText('反映人')
  await lookUp(person, code)
  await expect(person.getByText('栏杆三天内换好，先拉了警戒线。')).toBeVisible()
  await person.getByRole('radio', { name: '满意', exact: true }).check()
  await person.getByRole('button', { name: '提交评价' }).click()
  await expect(person.getByRole('heading', { level: 1, name: '已经办结' })).toBeVisible()
  await person.context().close()
})

test('on a phone: a deputy writes what was said into a suggestion, its reply comes back in the deputy’s words, and who was not satisfied is called', async ({ as, browser, contextOptions }) => {
  test.slow()
  const person = await (await browser.newContext({ ...contextOptions, viewport: PHONE })).newPage()
  const [officer, deputy] = [await as('向若禾', { viewport: PHONE }), await as('石望山', { viewport: PHONE })]
  const [office, handler, head] = [await as('周映川'), await as('覃知远'), await as('谢时雨')]
  const text = own('到镇上的班车一天只有两趟，老人看病回不来')
  const said = '从下月一日起每天多两趟班车，末班下午五点。'
  const code = await test.step('somebody says it at the code on the wall', () => speak(person, text))
  const path = await test.step('the liaison officer accepts it and gives it to the deputy', async () => {
    const path = await open(officer, text)
    await take(officer, path, '受理', (step) => step.getByRole('combobox', { name: '内容类别' }).selectOption({ index: 1 }))
    await expect(officer.getByRole('status').filter({ hasText: '已受理' })).toBeVisible()
    await take(officer, path, '转代表', (step) => choose(step, '哪位代表', '石望山'))
    await expect(now(officer)).toContainText('石望山')
    return path
  })
  const id = await test.step('he finds it on his desk and writes it into a suggestion', async () => {
    await deputy.goto('/desk')
    await deputy.getByRole('link', { name: text }).first().click()
    await take(deputy, path, '写进代表建议', (step) => choose(step, '写进哪一件', '新写一件建议'))
    await expect(deputy).toHaveURL(/\/suggestions\/[^/]+\/edit$/)
    await expect(deputy.getByRole('textbox', { name: '情况和问题' })).toHaveValue(new RegExp(text.slice(0, 10)))
    await deputy.getByRole('textbox', { name: '标题' }).fill(own('关于增加云溪镇班车的建议'))
    await deputy.getByRole('textbox', { name: '具体建议' }).fill('每天增加两趟班车，末班推迟到下午五点。')
    const id = new URL(deputy.url()).pathname.split('/')[2]!
    await submit(deputy)
    return id
  })
  await test.step('it is handled like every other; the unit does not see where it came from', async () => {
    await accept(office, id)
    await office.goto(record(id))
    await expect(office.getByRole('region', { name: '来自群众意见' })).toContainText(text.slice(0, 20))
    await dispatch(office, id, '单办', ['县交通运输局'])
    await signFor(handler, id)
    await expect(handler.getByText('来自群众意见')).toHaveCount(0)
    await talk(handler, id, '到车站看了班次，商定下月起加两趟。')
    await reply(handler, id, { text: '与客运公司商定，自下月一日起每日增开两班，末班十七时。' })
    await sign(head, id)
  })
  await test.step('he passes on what the person can use', async () => {
    await take(deputy, path, '转告结果', async (step) => {
      await expect(step.getByRole('textbox', { name: '告诉反映人的话' })).toHaveValue(/县交通运输局答复/)
      await step.getByRole('textbox', { name: '告诉反映人的话' }).fill(said)
    })
    await expect(now(deputy)).toContainText('反映人')
  })
  await test.step('the person reads it, is not satisfied, and is called', async () => {
    await lookUp(person, code)
    await expect(person.getByText(said)).toBeVisible()
    await person.getByRole('radio', { name: '不满意' }).check()
    await person.getByRole('textbox', { name: '想说的话' }).fill('末班还是太早。')
    await person.getByRole('button', { name: '提交评价' }).click()
    await expect(person.getByRole('heading', { level: 1, name: '您不满意，正在研究' })).toBeVisible()
    await take(officer, path, '说明后办结', (step) => step.getByRole('textbox', { name: '给反映人的说明' }).fill('客流多了再推迟末班，先在电话里说过了。'))
    await expect(now(officer)).toContainText('已经结束')
    await lookUp(person, code)
    await expect(person.getByText('客流多了再推迟末班，先在电话里说过了。')).toBeVisible()
  })
  await person.context().close()
})

test('on a phone: a form that comes back keeps the photograph, and how to be told is chosen and promised', async ({ browser, contextOptions }) => {
  const person = await (await browser.newContext({ ...contextOptions, viewport: PHONE })).newPage()
  const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 200, height: 200, channels: 3, background: '#885' } }).jpeg().toBuffer() }
  await person.goto(`/stations?q=${encodeURIComponent(HOME)}`)
  await person.getByRole('link', { name: HOME, exact: true }).click()
  await person.getByRole('link', { name: '对这里的代表说' }).click()
  const photos = person.locator('input[name=photos]')
  await photos.setInputFiles(photo)
  await person.getByRole('textbox', { name: '什么事' }).fill('坏了')
  await person.getByRole('radio', { name: '打电话告诉我' }).check()
  await person.getByRole('button', { name: '提交给代表' }).click()
  await expect(person.getByText('刚才选的照片还在')).toBeVisible()
  expect(await photos.evaluate((input) => (input as HTMLInputElement).files!.length)).toBe(1)
  await expect(person.getByRole('alert').or(person.locator('.err')).filter({ hasText: '要打电话告知，请写号码' }).first()).toBeVisible()
  await person.getByRole('textbox', { name: '什么事' }).fill(own('公交站牌倒了一块，压着人行道'))
  await person.getByRole('radio', { name: '我自己凭查询码看' }).check()
  await person.getByRole('button', { name: '提交给代表' }).click()
  await expect(person.getByText('请记下查询码')).toBeVisible()
  await expect(person.getByText('有了答复，凭查询码在这里看')).toBeVisible()
  await person.context().close()
})
