// `npm test`: types, unit, integration and browser tests, on a checkout in any state. `npm test -- unit types` runs some.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './child.mjs'
import { checkNode, generateIfNeeded, installIfNeeded, remove } from './install.mjs'
import { Trouble, runCommand, say } from './say.mjs'

const bin = (/** @type {string[]} */ ...path) => join(PROJECT, 'node_modules', ...path)
const output = join(PROJECT, 'tests', '.output')

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** How each suite is run, and how its report is counted; the type check leaves none and is one test.
 * @type {Record<string, { command: string[], count: ((report: string) => Count) | null }>} */
const SUITES = {
  types: { command: [bin('typescript', 'bin', 'tsc'), '--noEmit'], count: null },
  unit: { command: vitest('unit'), count: countVitest },
  integration: { command: vitest('integration'), count: countVitest },
  e2e: { command: [bin('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts'], count: countPlaywright },
}

await runCommand(async () => {
  checkNode()
  const { names, rest } = chosen(process.argv.slice(2))
  await installIfNeeded({ tests: true })
  await generateIfNeeded()
  mkdirSync(output, { recursive: true })
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const name of names) {
    const count = await runSuite(name, rest)
    for (const key of /** @type {(keyof Count)[]} */ (Object.keys(total))) total[key] += count[key]
  }
  say(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
})

/** Names of suites; what is no name goes on to the test runner, as a file or a flag. @param {string[]} args */
function chosen(args) {
  const named = Object.keys(SUITES).filter((name) => args.includes(name))
  const rest = args.filter((arg) => !(arg in SUITES))
  if (rest.length > 0 && named.length !== 1) throw new Trouble(`可选的测试：${Object.keys(SUITES).join('、')}；文件名前须先写明其中一项。`)
  return { names: named.length > 0 ? named : Object.keys(SUITES), rest }
}

/** A suite that ends badly without a failed test, or that leaves no report, counts as one failure. @param {string} name @param {string[]} rest */
async function runSuite(name, rest) {
  const suite = SUITES[name]
  if (!suite) throw new Trouble(`没有这项测试：${name}`)
  say(`\n── ${name} ──`)
  const report = join(output, `${name}.json`)
  remove(report)
  const code = await runVisibly([...suite.command, ...rest])
  if (!suite.count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const count = existsSync(report) ? suite.count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  return code === 0 || count.failed > 0 ? count : { ...count, failed: 1 }
}

/** @param {string[]} args @returns {Promise<number>} */
function runVisibly(args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', TZ: 'Asia/Shanghai' }
    const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve(code ?? 1)
    })
  })
}

/** @param {string} project */
function vitest(project) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(output, `${project}.json`)}`]
  return [bin('vitest', 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters]
}

/** A file that cannot even be loaded has no tests to fail: it is one failure itself. @param {string} text @returns {Count} */
function countVitest(text) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: object[] }[] }} */
  const report = JSON.parse(text)
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests }
}

/** @param {string} text @returns {Count} */
function countPlaywright(text) {
  /** @type {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} */
  const { stats } = JSON.parse(text)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
