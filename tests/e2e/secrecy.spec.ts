import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { heard } from './support/heard'
import { expect, test } from './support/sign-in'
import { accept, dispatch, now, record, titleOf } from './support/suggestion'

const MOST = 30
const ALIKE = 2

const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[a-f0-9]{64}/g, ':id').replace(/=[^&]*/g, '=')

/** Goes from the desk wherever a link leads, every page of the secret record and some of each other kind; where the name was heard. */
async function walk(page: Page, name: string, id: string, { title, spares = /^$/ }: { title: string; spares?: RegExp }): Promise<{ found: string[]; seen: string[] }> {
  const queue = ['/desk', record(id), `${record(id)}/print`, '/suggestions?order=changed', '/suggestions?view=all&order=changed', '/notices', `/api/suggestions/similar?title=${encodeURIComponent(title)}`, '/api/exports/suggestions?view=all', '/api/exports/suggestions']
  const [seen, kinds, found] = [new Set<string>(), new Map<string, number>(), [] as string[]]
  while (queue.length > 0 && seen.size < MOST) {
    const path = queue.shift()!
    const kind = kindOf(path)
    if (seen.has(path) || /sign-out|\/api\/auth|_next/.test(path) || spares.test(path) || (!path.includes(id) && (kinds.get(kind) ?? 0) >= ALIKE)) continue
    seen.add(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const { text, links } = await heard(page.request, path)
    if (text.includes(name)) found.push(path)
    if (path.includes(id) && (await heard(page.request, path, { RSC: '1' })).text.includes(name)) found.push(`${path} (flight)`)
    queue.unshift(...links.filter((href) => href.includes(id)))
    queue.push(...links.filter((href) => !href.includes(id)))
  }
  return { found, seen: [...seen] }
}

test('a paper is registered for a deputy who asks for secrecy; whoever may not know the name meets it on no page, in no export and in no file', async ({ as }) => {
  test.setTimeout(300_000)
  const stamp = Date.now().toString(36)
  const name = `雒无痕${stamp}`
  const title = titleOf('加固青石滩小学围墙')
  const [keeper, office] = [await as('高远'), await as('周映川')]

  await test.step('the deputy is entered', async () => {
    await keeper.goto('/people/deputies/new')
    await keeper.getByRole('textbox', { name: '姓名' }).fill(name)
    await keeper.getByRole('button', { name: '登记代表' }).click()
    await expect(keeper.getByRole('heading', { level: 1, name })).toBeVisible()
  })
  const id = await test.step('the office registers the paper; without the scan it stays as it was typed', async () => {
    await office.goto('/suggestions')
    await office.getByRole('link', { name: '登记原件' }).click()
    await office.getByRole('textbox', { name: '领衔代表' }).fill(name)
    await office.getByRole('textbox', { name: '标题' }).fill(title)
    await office.getByRole('textbox', { name: '情况和问题' }).fill('围墙开裂，雨季有倒塌的危险，家长很担心。')
    await office.getByRole('textbox', { name: '具体建议' }).fill('请在开学前加固围墙。')
    await office.getByRole('checkbox', { name: '代表要求不公开姓名' }).check()
    await office.getByRole('button', { name: '登记', exact: true }).click()
    await expect(office.getByRole('link', { name: '请附上代表签名的原件' })).toBeVisible()
    await expect(office.getByRole('textbox', { name: '标题' })).toHaveValue(title)
    const buffer = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } }).png().toBuffer()
    await office.getByLabel('签名的原件').setInputFiles({ name: `${name}原件.png`, mimeType: 'image/png', buffer })
    await office.getByRole('button', { name: '登记', exact: true }).click()
    await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(office.getByText('代工委按代表签名的原件代录').first()).toBeVisible()
    await expect(office.getByRole('link', { name: `${name}原件.png` })).toBeVisible()
    return new URL(office.url()).pathname.split('/')[2]!
  })
  await accept(office, id)
  await dispatch(office, id, '主办加会办', ['县交通运输局', '县财政局'])
  await office.goto(record(id))
  await expect(now(office)).toContainText('县交通运输局')

  for (const [who, spares] of [['江鹤鸣', undefined], ['覃知远', undefined], ['谢时雨', undefined], ['伍清和', undefined], ['高远', /^\/people/], ['安映雪', /^\/people/], ['明微', undefined]] as const) {
    await test.step(`${who} walks everywhere`, async () => {
      const page = await as(who)
      const { found, seen } = await walk(page, name, id, { title, spares })
      expect(seen.length).toBeGreaterThan(4)
      expect(found, `${who}, of ${seen.length} pages`).toEqual([])
      const searched = await heard(page.request, `/suggestions?q=${encodeURIComponent(name)}`)
      expect(searched.text.includes(title), `${who} finds it by the name`).toBe(false)
    })
  }
})
