import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { anyonesPages, pagesOf } from './support/pages'
import { expect, PHONE, test } from './support/sign-in'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const DESK = { width: 1280, height: 800 }
const SMALLEST = { width: 320, height: 640 }

/** What axe finds, so that a failure can be read: the rule, and where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').at(1)?.trim()}`))
}

/** How much further one could scroll to the side: nothing. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What a page says on the console, and whom it asks for anything. */
function listen(page: Page, house: string) {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('request', (request) => /^(https?|wss?):/.test(request.url()) && new URL(request.url()).host !== house && heard.push(`asks ${request.url()}`))
  return heard
}

async function lookAt(page: Page, heard: string[], what: string, path: string): Promise<void> {
  heard.length = 0
  await page.setViewportSize(DESK)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }), what).toHaveCount(1)
  await expect(page, what).toHaveTitle(/.+/)
  expect.soft(await faults(page), `${what} at 1280: ${path}`).toEqual([])
  await page.setViewportSize(PHONE)
  expect.soft(await sideways(page), `${what} scrolls sideways at 360: ${path}`).toBeLessThanOrEqual(0)
  expect.soft(await faults(page), `${what} at 360: ${path}`).toEqual([])
  await page.setViewportSize(SMALLEST)
  expect.soft(await sideways(page), `${what} scrolls sideways at 320: ${path}`).toBeLessThanOrEqual(0)
  expect.soft([...heard], `${what} says on the console, or asks strangers: ${path}`).toEqual([])
}

for (const [name, kinds] of Object.entries(pagesOf)) {
  test.describe(`${name}’s pages can be read by everyone, on every screen`, () => {
    for (const [what, way] of kinds) {
      test(what, async ({ as, baseURL }) => {
        const page = await as(name)
        await lookAt(page, listen(page, new URL(baseURL!).host), what, typeof way === 'string' ? way : await way(page))
      })
    }
  })
}

test('the door can be read by everyone, on every screen', async ({ page, baseURL }) => {
  await lookAt(page, listen(page, new URL(baseURL!).host), 'the door', '/sign-in')
})

test.describe('what everyone may see can be read by everyone, on every screen', () => {
  for (const [what, way] of anyonesPages) {
    test(what, async ({ page, baseURL }) => lookAt(page, listen(page, new URL(baseURL!).host), what, typeof way === 'string' ? way : await way(page)))
  }
})
