import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'

type State = Awaited<ReturnType<BrowserContext['storageState']>>
type How = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'viewport'> & { /** for whoever has several */ role?: string }
/** Opens the platform as one of the demo's people, in a browser of their own. */
export type As = (name: string, how?: How) => Promise<Page>

export const PHONE = { width: 360, height: 780 }

/** Every person signs in once for each worker, by the demo's one click; their pages start from there. */
export const test = base.extend<{ as: As }, { signedIn: Map<string, State> }>({
  // eslint-disable-next-line no-empty-pattern
  signedIn: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  as: async ({ browser, contextOptions, signedIn }, use) => {
    const opened: BrowserContext[] = []
    await use(async (name, { role = '', ...how } = {}) => {
      const key = `${name} ${role}`
      const state = signedIn.get(key) ?? (await enter(browser, contextOptions, name, role))
      signedIn.set(key, state)
      const context = await browser.newContext({ ...contextOptions, ...how, storageState: state })
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

async function enter(browser: Browser, options: BrowserContextOptions, name: string, role: string): Promise<State> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `以${name}的身份` }).click()
  await expect(page).toHaveURL(/\/desk$/)
  if (role) await changeTo(page, role)
  const state = await context.storageState()
  await context.close()
  return state
}

async function changeTo(page: Page, role: string): Promise<void> {
  await page.goto('/profile')
  await page.getByRole('button', { name: `到${role}` }).click()
  await expect(page).toHaveURL(/\/desk$/)
}

export { expect }
