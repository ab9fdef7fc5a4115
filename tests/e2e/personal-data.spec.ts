import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { beside } from '../../lib/platform/launch/beside'
import { heard } from './support/heard'
import { anyonesPages, pagesOf, type Kind } from './support/pages'
import { expect, PHONE, test } from './support/sign-in'
import { now } from './support/suggestion'

const HOME = '云溪镇人大代表之家'
const STAMP = String(Date.now())
// Planted in the fields and again in the words themselves.
const [NAME, NUMBER, LIVES] = ['甄可寻', `137${STAMP.slice(-8)}`, `柳絮巷${STAMP.slice(-5)}号三单元`]
const SPACED = NUMBER.replace(/(...)(....)(....)/, '$1 $2 $3')
const PLANTED = [NAME, NUMBER, LIVES, SPACED]
const words = (what: string) => `我叫${NAME}，住${LIVES}，电话${NUMBER}（也可以打${SPACED}）。${what}${STAMP}，晚上看不见。`

/** Which of them stand in it, also in the spelling of an address. */
const plantedIn = (text: string) => PLANTED.filter((mark) => [mark, encodeURIComponent(mark)].some((spelt) => text.includes(spelt)))
/** Where a browser was sent, and by which address anything was asked for. */
function overhear(context: BrowserContext, told: string[]): void {
  context.on('request', (request) => told.push(request.url(), request.headers()['referer'] ?? ''))
  context.on('response', (response) => told.push(response.headers()['location'] ?? '', response.headers()['x-action-redirect'] ?? ''))
}

async function speak(person: Page, text: string): Promise<void> {
  await person.goto(`/stations?q=${encodeURIComponent(HOME)}`)
  await person.getByRole('link', { name: HOME, exact: true }).click()
  await person.getByRole('link', { name: '对这里的代表说' }).click()
  await person.getByRole('textbox', { name: '什么事' }).fill(text)
  await person.getByRole('textbox', { name: '在哪里' }).fill(`${LIVES}门口`)
  await person.getByRole('textbox', { name: '怎么称呼您' }).fill(NAME)
  await person.getByRole('textbox', { name: '手机号' }).fill(NUMBER)
  await person.getByRole('button', { name: '提交给代表' }).click()
  await expect(person.getByText('请勾选同意').first()).toBeVisible()
  await person.getByRole('checkbox', { name: '我同意' }).check()
  await person.getByRole('button', { name: '提交给代表' }).click()
  await expect(person.getByText('请记下查询码')).toBeVisible()
}

async function enter(officer: Page, text: string): Promise<void> {
  await officer.goto('/opinions/new')
  await officer.getByRole('textbox', { name: '什么事' }).fill(text)
  await officer.getByRole('textbox', { name: '称呼' }).fill(NAME)
  await officer.getByRole('textbox', { name: '电话' }).fill(NUMBER)
  await officer.getByRole('textbox', { name: '住址' }).fill(LIVES)
  await officer.getByRole('button', { name: '登记', exact: true }).click()
  await expect(officer.getByRole('status').filter({ hasText: '请把查询码交给反映人' })).toBeVisible()
}

async function find(page: Page, what: string): Promise<string> {
  await page.goto(`/opinions?view=all&q=${encodeURIComponent(`${what}${STAMP}`)}`)
  return (await page.locator('#main a[href^="/opinions/"]').filter({ hasText: '我叫' }).first().getAttribute('href'))!
}

async function take(page: Page, path: string, step: string, fill: () => Promise<unknown>): Promise<void> {
  await page.goto(path)
  await now(page).getByRole('link', { name: step, exact: true }).click()
  await fill()
  await page.locator('#step').getByRole('button', { name: step, exact: true }).click()
}

/** Goes to every kind of page, as a page and as what the browser asks for behind it; where something planted was read. */
async function readAll(page: Page, kinds: readonly Kind[], more: readonly string[]): Promise<{ seen: number; found: string[] }> {
  const paths = new Set(more)
  for (const [, way] of kinds) paths.add(typeof way === 'string' ? way : await way(page))
  const found: string[] = []
  for (const path of paths) {
    const [whole, behind] = await Promise.all([heard(page.request, path), path.startsWith('/api/') ? null : heard(page.request, path, { RSC: '1' })])
    if (whole.status >= 500) found.push(`${path} answered ${whole.status}`)
    for (const mark of plantedIn(whole.text)) found.push(`${mark} in ${path}`)
    for (const mark of plantedIn(behind?.text ?? '')) found.push(`${mark} behind ${path}`)
  }
  return { seen: paths.size, found }
}

/** Documents alone are wanted: no style, no picture, no script. */
const bare = (page: Page) => page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()))

/** Where anyone was sent in all of these stories, and by which address anything was asked for. */
const told: string[] = []
const plain = { javaScriptEnabled: false } as const
let paths: string[] = []
/** What everyone asks for besides their own pages, of what was planted. */
const alsoAsked = () => [
  ...paths.flatMap((path) => [path, `${path}?step=decline`]),
  '/opinions', '/opinions?view=all', '/opinions?view=clusters', `/opinions?q=${STAMP}`, `/api/exports/opinions?view=all&q=${encodeURIComponent(`寻灯${STAMP}`)}`, '/notices', '/desk', '/progress',
]
const READERS = [['周映川'], ['石望山', '覃知远', '高远'], ['向若禾', '莫晚晴', '岑岁年'], ['明微', '安映雪', '谢时雨', '韦知行']]

// One after the other, each with its own time: what the first plants, the others look for. The office alone has some hundred pages.
test.describe.configure({ mode: 'serial', timeout: 400_000 })

test('who spoke is said at the wall and on the telephone, and what they said goes its way', async ({ as, browser, contextOptions }) => {
  const stranger = await browser.newContext({ ...contextOptions, ...plain, viewport: PHONE })
  const [officer, handler] = [await as('向若禾', plain), await as('覃知远', plain)]
  for (const context of [stranger, officer.context(), handler.context()]) overhear(context, told)
  await speak(await stranger.newPage(), words('寻灯'))
  await enter(officer, words('寻路'))
  const both = [await find(officer, '寻灯'), await find(officer, '寻路')]
  for (const path of both) await take(officer, path, '受理', () => officer.getByRole('combobox', { name: '内容类别' }).selectOption({ index: 1 }))
  await take(officer, both[0]!, '转承办单位', () => officer.locator('#step').getByRole('combobox', { name: '承办单位' }).selectOption({ label: '县交通运输局' }))
  await take(handler, both[0]!, '答复', () => handler.getByRole('textbox', { name: '给反映人的答复' }).fill('灯三天内装好。'))
  await expect(now(handler)).toContainText('反映人')
  await officer.goto('/opinions')
  await officer.getByText('按电话找（本人忘了查询码）').click()
  await officer.getByRole('textbox', { name: '完整的电话号码' }).fill(NUMBER)
  await officer.getByRole('textbox', { name: '为什么要找' }).fill('本人来电')
  await officer.getByRole('group').getByRole('button', { name: '查找' }).click()
  await expect(officer.getByRole('status').first()).toBeVisible()
  await stranger.close()
  paths = both
})

for (const names of READERS)
  test(`it stands on no page that ${names.join('、')} read, nor in anything a page asks for`, async ({ as }) => {
    await Promise.all(names.map((name) => test.step(`what ${name} reads`, async () => {
      const page = await as(name, plain)
      await bare(page)
      overhear(page.context(), told)
      const { seen, found } = await readAll(page, pagesOf[name]!, alsoAsked())
      expect(seen).toBeGreaterThan(10)
      expect(found, `${name}, of ${seen} pages`).toEqual([])
    })))
  })

test('it stands on no page that anybody reads, in no address, in no table and in nothing the server prints', async ({ browser, contextOptions }) => {
  const stranger = await browser.newContext({ ...contextOptions, ...plain, viewport: PHONE })
  overhear(stranger, told)
  await test.step('what anybody reads', async () => {
    const page = await stranger.newPage()
    await bare(page)
    const { found } = await readAll(page, anyonesPages, [...alsoAsked(), '/sitemap.xml', '/robots.txt', `/said?q=${STAMP}`])
    expect(found).toEqual([])
  })
  await test.step('where anyone was sent, what is kept, what is printed', async () => {
    expect(told.length).toBeGreaterThan(100)
    expect([...new Set(told)].filter((address) => plantedIn(address).length > 0)).toEqual([])
    expect(await beside('tests/factories/planted.ts', PLANTED), 'some table holds it readable; which one stands above').toBe(0)
    const log = process.env['E2E_SERVER_LOG']
    expect(log, 'E2E_SERVER_LOG names the file with what the server prints').toBeTruthy()
    expect(plantedIn(readFileSync(log!, 'utf8'))).toEqual([])
  })
  await stranger.close()
})
