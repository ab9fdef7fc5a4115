import { fileURLToPath } from 'node:url'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser, launchOptions } from '../lib/platform/launch/browser.mjs'
import { freePort } from '../lib/platform/launch/free-port'

// E2E_BASE_URL: a server that already runs with the demo. Otherwise support/server.ts starts one here.
process.env['E2E_URL'] ??= process.env['E2E_BASE_URL'] ?? `http://localhost:${await freePort()}`
const output = (name: string) => fileURLToPath(new URL(`./.output/${name}`, import.meta.url))

export default defineConfig({
  testDir: './e2e',
  outputDir: output('e2e'),
  globalSetup: './e2e/support/server.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: output('e2e.json') }]],
  use: {
    baseURL: process.env['E2E_URL'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(await findBrowser()),
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } }],
})
