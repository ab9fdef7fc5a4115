import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, PHONE, test } from './support/sign-in'

/** The demo has a reception going on today at the home of 云溪镇. */
async function openTable(officer: Page): Promise<void> {
  await officer.goto('/desk')
  await officer.getByRole('row').filter({ hasText: '饮水、道路、看病' }).getByRole('link').first().click()
  await officer.getByRole('link', { name: '接待台' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: '接待台' })).toBeVisible()
}
/** Noise, so that it cannot be made small: as heavy as a real one. */
const aPhoto = async (side: number) => ({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer() })
const say = async (officer: Page, text: string) => {
  await officer.getByRole('textbox', { name: '来访人说了什么' }).fill(text)
  await officer.getByRole('button', { name: '记下，请下一位' }).click()
}

test('at a reception the line is lost and comes back: visitors are taken down one after another, and each is sent once', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const mark = Date.now().toString(36)
  const [first, second, third] = [`自来水下午总是停 ${mark}a`, `村道塌了半边 ${mark}b`, `想学电焊没有地方 ${mark}c`]
  const arrived = officer.locator('#visits ~ *, section').filter({ has: officer.getByRole('heading', { name: '已经送达的来访' }) })
  const here = officer.locator('section').filter({ has: officer.getByRole('heading', { name: '刚才记的' }) })
  await openTable(officer)

  await test.step('with the line there, a visit is delivered and has its code', async () => {
    await say(officer, first!)
    await expect(here.getByRole('listitem').filter({ hasText: first! })).toContainText('已送达')
    await expect(here.getByRole('listitem').filter({ hasText: first! })).toContainText('查询码')
    await expect(officer.getByRole('textbox', { name: '来访人说了什么' })).toHaveValue('')
  })
  await test.step('without the line two more are kept on the device, and it says so', async () => {
    await officer.context().setOffline(true)
    await say(officer, second!)
    await say(officer, third!)
    await expect(officer.getByText('2 件还在这台设备上，没有送出')).toBeVisible()
    await expect(here.getByRole('listitem').filter({ hasText: second! })).toContainText('待发送')
  })
  await test.step('back on the line both are sent by themselves, and nothing is left on the device', async () => {
    await officer.context().setOffline(false)
    await expect(here.getByRole('listitem').filter({ hasText: second! })).toContainText('已送达')
    await expect(here.getByRole('listitem').filter({ hasText: third! })).toContainText('已送达')
    expect(await officer.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('visits/')))).toEqual([])
  })
  await test.step('each stands once in the list of the day', async () => {
    await officer.reload()
    for (const text of [first!, second!, third!]) await expect(arrived.getByRole('link', { name: text })).toHaveCount(1)
  })
})

test('what was half written and what could not be sent is there again after the page is opened anew', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const mark = Date.now().toString(36)
  await openTable(officer)
  await officer.route('**/visits', (route) => route.abort())
  await say(officer, `桥栏杆松了 ${mark}`)
  await expect(officer.getByText('没有送出')).toBeVisible()
  await officer.getByRole('textbox', { name: '来访人说了什么' }).fill(`还没写完的一件 ${mark}`)
  await officer.unroute('**/visits')
  officer.on('dialog', (dialog) => void dialog.accept())
  await officer.reload()
  await expect(officer.getByRole('textbox', { name: '来访人说了什么' })).toHaveValue(`还没写完的一件 ${mark}`)
  await expect(officer.getByRole('link', { name: `桥栏杆松了 ${mark}` })).toHaveCount(1)
})

test('a photograph taken without the line waits sealed beside the words, and comes with them when the page is opened anew', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const text = `井盖缺了一块 ${Date.now().toString(36)}`
  const here = officer.getByRole('listitem').filter({ hasText: text })
  await openTable(officer)
  await officer.route('**/visits', (route) => route.abort())
  await officer.getByLabel(/^照片/).setInputFiles(await aPhoto(400))
  await say(officer, text)
  await expect(here).toContainText('只在这台设备上，带 1 张照片')
  await expect(officer.getByLabel(/^照片/)).toHaveValue('')
  await expect.poll(() => officer.evaluate(() => Object.entries(localStorage).filter(([name, raw]) => name.startsWith('visits/') && raw.startsWith('sealed.') && raw.length > 20_000).length)).toBe(1)
  await officer.unroute('**/visits')
  officer.on('dialog', (dialog) => void dialog.accept())
  await officer.reload()
  await expect(here.filter({ hasText: '已送达' })).toContainText('照片 1 张')
  await officer.getByRole('link', { name: text }).click()
  await expect(officer.getByRole('img', { name: /照片/ })).toHaveCount(1)
})

test('a visit that is sent back to be put right keeps its photograph, and is taken down once it is', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const text = `护栏松了 ${Date.now().toString(36)}`
  const here = officer.getByRole('listitem').filter({ hasText: text })
  await openTable(officer)
  await officer.getByLabel(/^照片/).setInputFiles(await aPhoto(400))
  await officer.getByRole('textbox', { name: '称呼' }).fill('甄可辨')
  await say(officer, text)
  await expect(here).toContainText('要来访人同意')
  await here.getByRole('button', { name: '改了再送' }).click()
  await expect(officer.getByText('这件带着的 1 张照片还在')).toBeVisible()
  await officer.getByRole('checkbox', { name: '来访人同意留下' }).check()
  await officer.getByRole('button', { name: '记下，请下一位' }).click()
  await expect(here).toHaveCount(1)
  await expect(here.filter({ hasText: '已送达' })).toContainText('照片 1 张')
})

test('where the device has no room for a photograph it says so, keeps the words, and sends both while the page is open', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const text = `公厕没有灯 ${Date.now().toString(36)}`
  await openTable(officer)
  await officer.evaluate(() => {
    let filling = ''
    for (let piece = 4_194_304; piece >= 1024; piece /= 2)
      try {
        localStorage.setItem('filling', (filling += ' '.repeat(piece)))
      } catch {
        filling = localStorage.getItem('filling') ?? ''
      }
    localStorage.setItem('filling', filling.slice(0, -8_000))
  })
  await officer.route('**/visits', (route) => route.abort())
  await officer.getByLabel(/^照片/).setInputFiles(await aPhoto(400))
  await say(officer, text)
  await expect(officer.getByText('这台设备存不下，只存了文字')).toBeVisible()
  await expect.poll(() => officer.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('visits/')).length)).toBe(1)
  await officer.unroute('**/visits')
  await officer.getByRole('button', { name: '现在送出' }).click()
  await expect(officer.getByRole('listitem').filter({ hasText: text }).filter({ hasText: '已送达' })).toContainText('照片 1 张')
  await officer.evaluate(() => localStorage.removeItem('filling'))
})

test('without JavaScript a visit is taken down by a plain form with its photograph, and its code is given', async ({ as }) => {
  const officer = await as('向若禾', { viewport: PHONE, javaScriptEnabled: false })
  await openTable(officer)
  await officer.getByLabel(/^照片/).setInputFiles(await aPhoto(200))
  await say(officer, `敬老院门口没有扶手 ${Date.now().toString(36)}`)
  await expect(officer.getByRole('status').filter({ hasText: '请把查询码抄给来访人' })).toContainText('照片收下 1 张')
})

test('what waits on the device for the line cannot be read there, and whoever signs out leaves nothing behind', async ({ browser, contextOptions }) => {
  const officer = await (await browser.newContext({ ...contextOptions, viewport: PHONE })).newPage() // a session of its own, to be ended
  await officer.goto('/sign-in')
  await officer.getByRole('button', { name: '以向若禾的身份' }).click()
  await expect(officer).toHaveURL(/\/desk$/)
  const mark = Date.now().toString(36)
  const onDevice = () => officer.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('visits/')))
  await openTable(officer)
  await expect(officer.getByText('加密存在这台设备上')).toBeVisible()
  await officer.route('**/visits', (route) => route.abort())
  await officer.getByRole('textbox', { name: '称呼' }).fill('甄可辨')
  await officer.getByRole('textbox', { name: '电话' }).fill('13987654321')
  await officer.getByRole('checkbox', { name: '来访人同意留下' }).check()
  await say(officer, `水池边上没有盖板 ${mark}`)
  await expect(officer.getByText('1 件还在这台设备上，没有送出')).toBeVisible()
  await officer.getByRole('textbox', { name: '来访人说了什么' }).fill(`写了一半 ${mark}`)
  await expect.poll(async () => (await onDevice()).length).toBe(2)
  for (const [, raw] of await onDevice()) {
    expect(raw).toMatch(/^sealed\./)
    expect(raw).not.toMatch(/甄可辨|13987654321|水池/)
  }
  officer.on('dialog', (dialog) => void dialog.accept())
  await officer.goto('/profile')
  await expect(officer.getByText('这台设备上还有 1 件没送出的来访')).toBeVisible()
  await officer.getByRole('button', { name: '不送了，删掉并退出' }).click()
  await expect(officer).toHaveURL(/\/sign-in/)
  expect(await onDevice()).toEqual([])
  await officer.context().close()
})
