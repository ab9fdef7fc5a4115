// From a bare checkout to a tree that can run: packages, then the generated database client.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, run, tail } from './child.mjs'
import { Trouble, step } from './say.mjs'

const at = (/** @type {string[]} */ ...names) => join(PROJECT, ...names)

/** Next 16 and Prisma 7 need it; the sentence comes before any syntax that an older Node cannot read. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  throw new Trouble(`Node.js 版本过低：现在是 ${process.versions.node}，需要 20.9 或更高版本。`)
}

/** @param {{ tests: boolean }} what whether the packages that only the tests use are wanted too */
export async function installIfNeeded({ tests }) {
  if (isInstalled(tests)) return
  const which = tests || existsSync(at('node_modules', 'vitest')) ? '--include=dev' : '--omit=dev'
  await step('安装依赖（约 1 分钟）', async () => {
    // `install`, not `ci`: `ci` empties node_modules first, under the feet of a server that runs in this folder, and
    // refuses a lock file without the optional packages of systems that a registry does not carry.
    // No package here needs its install script, and one of them would try to download.
    const command = ['install', '--no-save', which, '--ignore-scripts']
    const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
    const npm = process.env['npm_execpath'] ? [process.execPath, process.env['npm_execpath']] : ['npm']
    const { code, output } = await run(npm[0] ?? 'npm', [...npm.slice(1), ...command, ...quiet])
    if (/ENOSPC/.test(output)) throw new Trouble('磁盘已满：请腾出空间后重新启动。')
    if (code !== 0 || !isInstalled(tests)) throw new Trouble('依赖安装失败：请检查能否访问 npm 软件源。', tail(output))
  })
}

/** npm writes its hidden lock file last, so a half-done installation never looks finished. @param {boolean} tests */
function isInstalled(tests) {
  const hidden = at('node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '' || one.optional || one.peer || one.devOptional || (one.dev && !tests)) return true
    return present[path]?.version === one.version
  })
}

/** Makes prisma/generated from the schema. No engine is downloaded: generating needs only that some executable is named. */
export async function generateIfNeeded() {
  const stamp = at('prisma', 'generated', '.made-from')
  const version = readFileSync(at('node_modules', 'prisma', 'package.json'), 'utf8').match(/"version": "(.+?)"/)?.[1]
  const made = `${version} ${fingerprint(schemaFiles())}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
  await step('生成数据库客户端', async () => {
    const { code, output } = await run(process.execPath, [at('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'], {
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    })
    if (code !== 0) throw new Trouble('数据库客户端生成失败。', tail(output))
    writeFileSync(stamp, made)
  })
}

export const schemaFiles = () => [at('prisma', 'schema.prisma')]

/** One hash over the content of files. @param {string[]} files */
export function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(PROJECT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Every file below a folder, in a stable order. @param {string} path @returns {string[]} */
export function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)))
}

/** @param {string} path */
export const remove = (path) => rmSync(path, { recursive: true, force: true })
