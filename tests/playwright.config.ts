import { fileURLToPath } from 'node:url'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser, launchOptions } from '../lib/platform/launch/browser.mjs'
import { freePort } from '../lib/platform/launch/free-port'

// E2E_BASE_URL: a server that already runs with the demo. Otherwise support/server.ts starts one here.
process.env['E2E_URL'] ??= process.env['E2E_BASE_URL'] ?? `http://localhost:${await freePort()}`
// Upper bounds for a busy machine; nothing waits for longer than it needs. A development server compiles as it goes.
const patience = process.env['E2E_BASE_URL'] ? 2 : 1
const output = (name: string) => fileURLToPath(new URL(`./.output/${name}`, import.meta.url))

export default defineConfig({
  testDir: './e2e',
  outputDir: output('e2e'),
  globalSetup: './e2e/support/server.ts',
  timeout: 180_000 * patience,
  expect: { timeout: 20_000 * patience },
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  retries: 1, // a machine that stands still for a moment is no fault of ours; what passed at the second try is listed as flaky
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: output('e2e.json') }]],
  use: {
    baseURL: process.env['E2E_URL'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure', // a trace of every page would take longer than the tests; E2E_TRACE=1 asks for it
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: launchOptions(await findBrowser()),
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } }],
})
