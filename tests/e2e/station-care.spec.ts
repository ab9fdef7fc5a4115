import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { expect, PHONE, test } from './support/sign-in'

const HOME = '云溪镇人大代表之家'

test('a photograph hung by the liaison officer is seen by a neighbour with its words, and a phone may keep it for a while', async ({ as, browser, contextOptions }, { outputDir }) => {
  const officer = await as('向若禾', { viewport: PHONE })
  const neighbour = await (await browser.newContext({ ...contextOptions, viewport: PHONE, javaScriptEnabled: false })).newPage()
  const words = `院坝里摆的长凳 ${Date.now().toString(36)}`
  const file = join(outputDir, 'yard.jpg')
  await mkdir(outputDir, { recursive: true })
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#6f9471' } }).jpeg().toFile(file)

  await officer.goto('/desk')
  await officer.getByRole('link', { name: '我的站点' }).click()
  await officer.getByRole('link', { name: '修改', exact: true }).click()
  await expect(officer.getByRole('heading', { level: 1, name: `修改${HOME}` })).toBeVisible()
  await officer.locator('input[type=file]').setInputFiles(file)
  await officer.getByRole('textbox', { name: '照片上是什么' }).fill(words)
  await officer.getByRole('button', { name: '挂上照片' }).click()
  await expect(officer.getByRole('status').filter({ hasText: '照片已挂上' })).toBeVisible()

  await neighbour.goto(`/stations?q=${encodeURIComponent(HOME)}`)
  await neighbour.getByRole('link', { name: HOME, exact: true }).click()
  const picture = neighbour.getByRole('img', { name: words })
  await expect(picture).toHaveCount(1)
  const answer = await neighbour.request.get((await picture.getAttribute('src')) ?? '')
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'image/jpeg', 'public, max-age=3600'])
  await neighbour.context().close()
})

test('the office checks a station beside what the platform knows, and its head makes it a model station', async ({ as }) => {
  const officer = await as('周映川')
  const head = await as('陆明川')
  // one that nobody has looked at this year: also when the story is told a second time
  await officer.goto('/desk/stations/reviews?view=unchecked')
  const link = officer.getByRole('row').getByRole('link').first()
  const name = (await link.textContent()) ?? ''
  await link.click()
  await expect(officer.getByText('平台里的依据')).toBeVisible()
  for (const box of await officer.getByRole('radio', { name: '做到', exact: true }).all()) await box.check()
  await officer.getByRole('button', { name: '保存检查情况' }).click()
  await expect(officer.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

  await head.goto(officer.url())
  await head.getByRole('radio', { name: '示范站' }).check()
  await head.getByRole('textbox', { name: '理由' }).fill('样样做到，群众常来。')
  await head.getByRole('button', { name: '评定' }).click()
  await expect(head.getByRole('status').filter({ hasText: '等次已评定' })).toBeVisible()
  await head.goto(`/stations?q=${encodeURIComponent(name)}`)
  await head.getByRole('link', { name, exact: true }).click()
  await expect(head.getByText('年示范站')).toBeVisible()
})

test('the sheets for the wall are taken along as PDF: a station’s, its deputies’, small cards; a deputy takes their own', async ({ as, browser, contextOptions }) => {
  const [officer, deputy] = [await as('向若禾'), await as('石望山', { viewport: PHONE })]
  const taken = async (page: typeof officer, link: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
    return readFile(await download.path())
  }
  await officer.goto(`/desk/stations?q=${encodeURIComponent(HOME)}`)
  await officer.getByRole('link', { name: HOME, exact: true }).first().click()
  await expect(officer.getByRole('heading', { level: 1, name: HOME })).toBeVisible() // the list has a link to sheets of its own
  await officer.getByRole('link', { name: /张贴/ }).first().click()
  const sheets = { station: await taken(officer, /^站点张贴页/), deputies: await taken(officer, /^代表张贴页/), cards: await taken(officer, /^小卡/) }
  await deputy.goto('/profile')
  const own = await taken(deputy, /^张贴页/)
  for (const file of [...Object.values(sheets), own]) {
    const [page] = (await PDFDocument.load(file)).getPages()
    expect([page!.getWidth(), page!.getHeight()].map(Math.round), 'A4').toEqual([595, 842])
  }
  expect((await PDFDocument.load(sheets.deputies)).getPageCount(), 'one for each deputy').toBeGreaterThan(1)
  const stranger = await (await browser.newContext(contextOptions)).newPage()
  expect((await stranger.request.get(officer.url())).url(), 'the page is for who looks after the station').toContain('/sign-in')
})

test('the office takes the sheets of a whole township as one file, and the log says who took them', async ({ as }) => {
  test.slow()
  const [office, auditor] = [await as('周映川'), await as('明微')]
  await office.goto('/desk/stations?town=990721102')
  await office.getByRole('link', { name: '张贴页和小卡' }).click()
  await expect(office.getByText(/^5 个站点/)).toBeVisible()
  const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '下载站点张贴页（PDF）' }).click()])
  const sheets = await PDFDocument.load(await readFile(await download.path()))
  expect(sheets.getPageCount(), 'at least a sheet for each station').toBeGreaterThanOrEqual(5)
  await auditor.goto('/settings/log?kind=export')
  await expect(auditor.getByText('下载许多站点的张贴页').first()).toBeVisible()
})
