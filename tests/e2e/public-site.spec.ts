import { gzipSync } from 'node:zlib'
import { expect, PHONE, test } from './support/sign-in'

const PAGES = ['/', '/stations', '/stations/map', '/deputies', '/receptions', '/published', '/said', '/statistics', '/progress', '/personal-data']
const KILO = 1024

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  for (const [what, path] of [['a code with a slip of the pen', '/o/ABCDEF'], ['a station that there is not', '/stations/ABCDEF'], ['a report of no year', '/statistics/reports/1900']] as const) {
    test(`${what} is answered in words, without a script too`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1, name: '找不到这一页' })).toBeVisible()
      await expect(page.getByRole('link', { name: '回首页' })).toBeVisible()
    })
  }

  test('a neighbour finds the station on the map, by pointing and by the keyboard', async ({ page }) => {
    await page.goto('/stations')
    await page.getByRole('link', { name: '在地图上找' }).click()
    await page.getByRole('group', { name: '各乡镇' }).getByRole('link', { name: '云溪镇，5 个站点' }).click()
    const map = page.getByRole('group', { name: '云溪镇的站点' })
    await expect(map.getByRole('link')).toHaveCount(5)
    await map.getByRole('link', { name: '云溪镇人大代表之家' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '云溪镇人大代表之家' })).toBeVisible()
  })

  test('a deputy’s page tells what they do, how to reach them through the station, and no number', async ({ page }) => {
    await page.goto('/deputies?q=石望山')
    await page.getByRole('link', { name: '石望山', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '石望山代表' })).toBeVisible()
    for (const heading of ['代表职务', '在哪里能找到', '履职']) await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
    await expect(page.locator('#duty')).toContainText(/结对联系 \d+ 户/)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())
    expect(await page.locator('main').innerText()).not.toMatch(/1[3-9]\d{9}/)
    await page.getByRole('link', { name: '对石望山代表说' }).click()
    await expect(page.getByRole('textbox').first()).toBeVisible()
  })
})

test('the public pages are light: what an old phone has to fetch of each, packed', async ({ request }) => {
  const weighed = new Map<string, number>()
  const weigh = async (path: string) => weighed.get(path) ?? weighed.set(path, gzipSync(await (await request.get(path)).body()).length).get(path)!
  for (const path of PAGES) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-encoding'], path).toBe('gzip')
    const html = await answer.text()
    expect(gzipSync(html).length, `${path}: the page itself`).toBeLessThan(16 * KILO)
    // what is marked noModule is fetched by browsers older than any that is in use
    const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag))
    const scripts = [...new Set(tags.map(([, src]) => src!))]
    let sum = 0
    for (const script of scripts) sum += await weigh(script)
    // nearly all of it is React and the router; no page waits for it to be read or pressed
    expect(sum, `${path}: its scripts`).toBeLessThan(180 * KILO)
    expect(tags.map(([tag]) => tag).filter((tag) => !/\b(async|defer)\b/.test(tag)), `${path}: a script that is waited for`).toEqual([])
  }
})

test('search engines are told what is open, and kept from what is private', async ({ request }) => {
  const [map, robots] = [await (await request.get('/sitemap.xml')).text(), await (await request.get('/robots.txt')).text()]
  for (const path of ['/stations/map', '/deputies/', '/published/']) expect(map).toContain(path)
  for (const path of ['/o/', '/progress', '/households', '/opinions', '/suggestions']) {
    expect(robots).toContain(`Disallow: ${path}`)
    expect(map).not.toContain(`${path}`)
  }
})

test('what a station is and what was published is told to search engines in their own words, and nothing of a person', async ({ page, request }) => {
  const factsOf = async (path: string) => {
    const [, told] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(await (await request.get(path)).text()) ?? []
    return JSON.parse(told!) as Record<string, string>
  }
  await page.goto('/stations?q=云溪镇人大代表之家')
  await page.getByRole('link', { name: '云溪镇人大代表之家', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '云溪镇人大代表之家' })).toBeVisible()
  const station = await factsOf(new URL(page.url()).pathname)
  expect(station).toMatchObject({ '@context': 'https://schema.org', '@type': 'GovernmentOffice', name: '云溪镇人大代表之家' })
  for (const [, name] of (await page.content()).matchAll(/href="\/deputies\/[0-9a-f]{12}"[^>]*>([^<]+)</g)) expect(JSON.stringify(station)).not.toContain(name!)
  await page.goto('/published')
  const path = (await page.locator('#main a[href^="/published/"]').first().getAttribute('href'))!
  const report = await factsOf(path)
  expect(report['@type']).toBe('Report')
  expect(Object.keys(report)).not.toContain('author')
})
