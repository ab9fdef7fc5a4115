import { expect, test } from '@playwright/test'

test('the platform says that it is well', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ ok: true })
})

test('whoever is not signed in is shown the way to sign in', async ({ page }) => {
  const answer = await page.goto('/sign-in')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
