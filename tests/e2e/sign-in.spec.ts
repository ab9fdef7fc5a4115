import { expect, test, type Page } from '@playwright/test'

const COOKIE = /^(__Host-)?liaison-session$/
const enter = async (page: Page, name: string, from = '/sign-in') => {
  await page.goto(from)
  await page.getByRole('button', { name: `以${name}的身份` }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toHaveCount(0)
}
const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => COOKIE.test(name))

test('a fictional person is one click away, and comes back to the page they wanted', async ({ page }) => {
  await page.goto('/profile?from=letter')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fprofile%3Ffrom%3Dletter$/)
  await page.getByRole('button', { name: '以周映川的身份' }).click()
  await expect(page).toHaveURL(/\/profile\?from=letter$/)
  await expect(page.getByRole('heading', { level: 1, name: '周映川' })).toBeVisible()
  expect(await sessionOf(page)).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('a way back that leads to another house is not taken', async ({ page }) => {
  await enter(page, '周映川', '/sign-in?callbackUrl=%2F%2Fevil.test')
  await expect(page).toHaveURL(/\/desk$/)
})

test('a wrong password is answered with what to do, and the name stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: '登录名' }).fill('nobody.here')
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('登录名或密码不对')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '登录名' })).toHaveValue('nobody.here')
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
})

test('a captured cookie is dead as soon as its owner has gone', async ({ page, browser }) => {
  await enter(page, '莫晚晴')
  const captured = await page.context().cookies()
  const thief = await browser.newContext()
  await thief.addCookies(captured)
  const stolen = await thief.newPage()
  await stolen.goto('/profile')
  await expect(stolen.getByRole('heading', { level: 1, name: '莫晚晴' })).toBeVisible()

  await page.goto('/profile')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await stolen.goto('/profile')
  await expect(stolen).toHaveURL(/\/sign-in/)
  await thief.close()
})

test('a forged token is nobody', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'liaison-session', value: 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJhIn0.', url: baseURL! }])
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('someone with two roles changes from one to the other, under another session', async ({ page }) => {
  await enter(page, '江鹤鸣', '/sign-in?callbackUrl=%2Fprofile')
  const before = await sessionOf(page)
  await expect(page.getByRole('listitem').filter({ hasText: '现在的身份' })).toContainText('人大代表')
  await page.getByRole('button', { name: '到承办单位负责人' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  await page.goto('/profile')
  await expect(page.getByRole('listitem').filter({ hasText: '现在的身份' })).toContainText('承办单位负责人')
  expect((await sessionOf(page))?.value).not.toBe(before?.value)
})

test('larger letters are chosen once and hold on every page', async ({ page }) => {
  await enter(page, '石望山', '/sign-in?callbackUrl=%2Fprofile')
  await page.getByLabel('特大').check()
  await page.getByRole('button', { name: '换字号' }).click()
  await expect(page.locator('html')).toHaveClass(/text-larger/)
  await page.goto('/desk')
  await expect(page.locator('html')).toHaveClass(/text-larger/)
})

test('in a demo there is nothing to set up', async ({ request }) => {
  expect((await request.get('/setup')).status()).toBe(404)
})

test('the same-origin check holds for the door itself', async ({ request }) => {
  const answer = await request.post('/api/auth/callback/credentials', { headers: { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }, form: { loginName: 'a', password: 'b' } })
  expect(answer.status()).toBe(403)
})

test('every page says what may run in it, and is kept by no cache', async ({ request }) => {
  const nonces = new Set<string>()
  for (let asked = 0; asked < 3; asked += 1) {
    const headers = (await request.get('/sign-in')).headers()
    const policy = headers['content-security-policy'] ?? ''
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "'strict-dynamic'"]) expect(policy).toContain(rule)
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  }
  expect(nonces.size).toBe(3)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one comes in, is told of mistakes, and goes', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: '登录名' }).fill('nobody.there')
    await page.getByLabel('密码', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByText('登录名或密码不对')).toBeVisible()
    await enter(page, '覃知远', '/sign-in?callbackUrl=%2Fprofile')
    await expect(page.getByRole('heading', { level: 1, name: '覃知远' })).toBeVisible()
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
  })
})
