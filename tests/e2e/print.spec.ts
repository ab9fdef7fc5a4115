import { told } from './support/past'
import { printedPages } from './support/printed'
import { expect, test } from './support/sign-in'
import { titleOf } from './support/suggestion'

test('a reply is printed by the browser as a letter: its red lines, and at every length its 版记 at the foot of its last page', async ({ as }) => {
  const title = titleOf('渡口整治')
  await told('answered', title)
  const office = await as('周映川')
  await office.goto(`/suggestions?view=all&q=${encodeURIComponent(title)}`)
  await office.locator('#main a[href^="/suggestions/"]').filter({ hasText: title }).first().click()
  await office.locator('#papers a[href*="/print/reply-"]').first().click()
  await expect(office.locator('article.letter .copies')).toContainText('抄送：')
  const lines = Number(await office.locator('.copies').getAttribute('data-lines'))
  const annexes = await office.locator('article.letter').count() - 1

  const lengths = new Set<number>()
  // How many paragraphs fill a page depends on the letters that the browser has: narrow boxes where it has no Chinese ones.
  for (let more = 0; more <= 40 || (lengths.size <= 2 && more <= 150); more += 5) {
    const printed = await printedPages(await office.pdf({ preferCSSPageSize: true }))
    for (const { width, height } of printed) expect([width, height]).toEqual([expect.closeTo(210, 0), expect.closeTo(297, 0)])

    const [first] = printed
    const red = first!.rules.filter((rule) => rule.red && rule.width > 160)
    expect(red.length, 'thick over thin under the name, thin over thick at the foot').toBe(4)
    for (const { left, width } of red) expect([left, width]).toEqual([expect.closeTo(20, 0), expect.closeTo(170, 0)])
    expect(Math.abs(Math.min(...red.map(({ foot }) => foot)) - 20)).toBeLessThanOrEqual(1)

    const last = printed.length - annexes - 1
    const edges = printed.map(({ rules }) => rules.filter(({ red: isRed, left, width }) => !isRed && Math.abs(left - 28) < 1 && Math.abs(width - 156) < 1).sort((a, b) => a.foot - b.foot))
    expect(edges.map((of) => of.length), `${more} paragraphs more: two lines, on the last page alone`).toEqual(printed.map((_, page) => (page === last ? 2 : 0)))
    const [below, above] = edges[last]!
    expect(below!.foot, 'never under the 版心').toBeGreaterThanOrEqual(34.9)
    expect(below!.foot, 'and on its last line: what a browser rounds on each page is less than two millimetres').toBeLessThanOrEqual(37)
    const within = (foot: number) => foot > below!.foot && foot < above!.foot
    expect(printed[last]!.baselines.filter(within).length, 'nothing else is printed into it').toBe(lines)
    lengths.add(last)
    await office.locator('.letter p.in').first().evaluate((paragraph) => { for (let added = 0; added < 5; added += 1) paragraph.after(paragraph.cloneNode(true)) })
  }
  expect(lengths.size, 'from a letter of few pages to one of more').toBeGreaterThan(2)
})
