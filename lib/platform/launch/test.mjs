// `npm test`: types, unit, integration and browser tests, on a checkout in any state. `npm test -- unit types` runs some.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { PROJECT } from './child.mjs'
import { checkNode, generateIfNeeded, installIfNeeded, remove } from './install.mjs'
import { Trouble, runCommand, say } from './say.mjs'

const bin = (/** @type {string[]} */ ...path) => join(PROJECT, 'node_modules', ...path)
const output = join(PROJECT, 'tests', '.output')

/** `told` has a line for every test that failed, or that needed its second try: the screens above them are long.
 * @typedef {{ passed: number, failed: number, skipped: number, told: string[] }} Count */

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
  /** @type {string[]} */
  const told = []
  for (const name of names) {
    const count = await runSuite(name, rest)
    for (const key of /** @type {(keyof typeof total)[]} */ (Object.keys(total))) total[key] += count[key]
    told.push(...count.told.map((line) => `${name}：${line}`))
  }
  if (told.length > 0) say(`\n${told.join('\n')}`)
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
  const ended = { passed: 0, failed: 1, skipped: 0, told: [`以退出码 ${code} 结束，原因见上文。`] }
  if (!suite.count) return code === 0 ? { ...ended, passed: 1, failed: 0, told: [] } : ended
  const count = existsSync(report) ? suite.count(readFileSync(report, 'utf8')) : { ...ended, failed: 0, told: [] }
  return code === 0 || count.failed > 0 ? count : { ...count, failed: 1, told: [...count.told, ...ended.told] }
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
  /** @type {{ numPassedTests: number, numPendingTests: number, testResults: { name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[] }} */
  const report = JSON.parse(text)
  const told = report.testResults.flatMap((file) => {
    const at = relative(PROJECT, file.name)
    if (file.status === 'failed' && file.assertionResults.length === 0) return [`${at}：${start(file.message)}`]
    return file.assertionResults.filter((test) => test.status === 'failed').map((test) => `${at}：${test.fullName}：${start(test.failureMessages[0])}`)
  })
  return { passed: report.numPassedTests, failed: told.length, skipped: report.numPendingTests, told }
}

/** @typedef {{ suites?: PlaywrightSuite[], specs?: { title: string, file: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }[] }} PlaywrightSuite */

/** @param {string} text @returns {Count} */
function countPlaywright(text) {
  /** @type {PlaywrightSuite & { stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} */
  const report = JSON.parse(text)
  const { stats } = report
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, told: troubles(report) }
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
function troubles(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => {
    const test = spec.tests.find(({ status }) => status === 'unexpected' || status === 'flaky')
    const message = test?.results.find((result) => result.error)?.error?.message
    return test ? [`${spec.file}：${spec.title}：${test.status === 'flaky' ? '第二次才通过：' : ''}${start(message)}`] : []
  })
  return [...own, ...(suite.suites ?? []).flatMap(troubles)]
}

/** A message's first lines, without the colours of a terminal. @param {string | undefined} message */
function start(message) {
  return stripVTControlCharacters(message ?? '').split('\n').filter((line) => line.trim() && !/^\s*at /.test(line)).slice(0, 3).join(' | ').slice(0, 400)
}
