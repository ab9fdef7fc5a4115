import { rmSync } from 'node:fs'
import { freePort } from '../../lib/platform/launch/free-port'
import { openScratch, scratchFolder } from '../../lib/platform/launch/scratch'
import { withClient } from '../../lib/platform/launch/database'
import { choosePassword, setUpFactor, signInWith } from './support/account'
import { end, launch, untilReady } from './support/launch'
import { expect, test } from './support/sign-in'

const PASSWORD = '石板路尽头的老茶馆2026'
const FACTS = {
  name: '松溪县人民代表大会', shortName: '松溪县人大', regionCode: '522997', officePhone: '0855-000 0177', termNumber: '18', termStartsOn: '2026-01-08', 'admin.name': '闻人澈', 'admin.loginName': 'wenren.che',
  newPassword: PASSWORD, passwordAgain: PASSWORD, 'security.name': '司徒岚', 'security.loginName': 'situ.lan', 'audit.name': '令狐清', 'audit.loginName': 'linghu.qing',
}

test('a database of one’s own gets no demo: it is set up with the code of the terminal; its administrators come in with a second factor, and nobody else does', async ({ browser, contextOptions }) => {
  test.skip(Boolean(process.env['E2E_BASE_URL']), 'needs the build that the suite makes')
  test.slow()
  const [folder, port, scratch] = [scratchFolder(), await freePort(), await openScratch()]
  await withClient(scratch.server.ownerUrl('postgres'), (client) => client.query('create database own template template0'))
  // A database of one's own, and not a word about a demo: none is loaded.
  const platform = launch(['--port', String(port)], { DATA_DIR: folder, DATABASE_URL: scratch.server.ownerUrl('own') })
  const context = await browser.newContext({ ...contextOptions, baseURL: `http://localhost:${port}`, javaScriptEnabled: false })
  const page = await context.newPage()
  try {
    await untilReady(platform)
    expect(platform.heard()).not.toContain('演示')
    const code = /\n\s+((?:[2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5})\s/.exec(platform.heard())![1]!

    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: /的身份/ })).toHaveCount(0)
    await page.goto('/setup')
    for (const [field, value] of Object.entries({ code: 'ABCDE-FGHJK-MNPQR-STUVW', ...FACTS })) await page.locator(`[name="${field}"]`).fill(value)
    await page.getByRole('button', { name: '设立平台' }).click()
    await expect(page.getByText('设置码不对').first()).toBeVisible()
    await expect(page.locator('[name="name"]')).toHaveValue(FACTS.name)

    await page.locator('[name="code"]').fill(code)
    for (const field of ['newPassword', 'passwordAgain']) await page.locator(`[name="${field}"]`).fill(PASSWORD)
    await page.getByRole('button', { name: '设立平台' }).click()
    await expect(page.getByText('平台已设立')).toBeVisible()
    const first = /初始密码 (\S+)/.exec((await page.getByText('登录名 situ.lan').textContent()) ?? '')![1]!
    await page.goto('/setup')
    await expect(page.getByText('这一页现在不开放')).toBeVisible()

    await signInWith(page, 'wenren.che', PASSWORD)
    await page.goto('/people')
    await expect(page.getByRole('heading', { level: 1, name: '设置动态口令' })).toBeVisible()
    await setUpFactor(page)
    await page.goto('/people')
    await expect(page.getByRole('heading', { level: 1, name: /人员/ })).toBeVisible()
    await page.goto('/profile')
    await page.getByRole('button', { name: '退出登录' }).click()

    await signInWith(page, 'situ.lan', first)
    await choosePassword(page, first, '渡口边的三盏旧马灯2026')
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: '设置动态口令' })).toBeVisible()

    const away = page.getByRole('heading', { level: 1, name: '平台暂时连不上数据库' })
    await scratch.server.stop()
    for (const path of ['/desk', '/suggestions', '/sign-in', '/']) {
      expect((await page.goto(path))?.status(), `${path} while the database is away`).toBe(503)
      await expect(away).toBeVisible()
      await expect(page.locator('#main')).toContainText('页面上说过已经办成的，都存好了')
    }
    await scratch.server.revive()
    await page.getByRole('link', { name: '再试一次' }).click()
    await expect(away).toHaveCount(0)
  } finally {
    await context.close()
    await end(platform)
    await scratch.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
