import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT, run } from '@/lib/platform/launch/child.mjs'
import { holdInstance } from '@/lib/platform/launch/instance'
import { findSecret } from '@/lib/platform/launch/secrets'

// What `npm start` says when it cannot start: one sentence, and an exit code that a script understands.
let dataDir: string
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'deputy-liaison-files-'))))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function start(args: string[], env: Record<string, string | undefined> = {}) {
  const surroundings = { DATABASE_URL: undefined, NEXTAUTH_SECRET: undefined, NEXTAUTH_URL: undefined, NODE_ENV: undefined, DATA_DIR: dataDir }
  return run(process.execPath, [join(PROJECT, 'lib/platform/launch/start.mjs'), ...args], { env: { ...surroundings, ...env } })
}

test('every command works in the folder that it stands in, whatever signs its name has', async () => {
  const folder = join(dataDir, '人大 平台 100%20#1')
  cpSync(join(PROJECT, 'lib', 'platform', 'launch'), join(folder, 'lib', 'platform', 'launch'), { recursive: true })
  const module = pathToFileURL(join(folder, 'lib', 'platform', 'launch', 'child.mjs'))
  const { output } = await run(process.execPath, ['--input-type=module', '-e', `import { PROJECT, run } from '${module.href}'; console.log(PROJECT); console.log((await run(process.execPath, ['-p', 'process.cwd()'])).output)`])
  expect(output.trim().split('\n')).toEqual([folder, folder])
})

test('a busy port is named, with the way out', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, output } = await start(['--port', String(port)])
  other.close()
  expect(output).toContain(`端口 ${port} 已被占用`)
  expect(code).toBe(1)
})

test('a database that refuses is named, without its password', async () => {
  const { code, output } = await start(['--port', '3999'], { DATABASE_URL: 'postgres://office:geheim@127.0.0.1:1/liaison' })
  expect(output).toContain('连不上数据库 127.0.0.1:1/liaison（账号 office）')
  expect(output).not.toContain('geheim')
  expect(code).toBe(1)
})

test.each([
  ['missing', undefined, '缺少 NEXTAUTH_SECRET'],
  ['short', 'short', 'NEXTAUTH_SECRET 太短'],
  ['known', 'your-nextauth-secret-changeme-example', 'NEXTAUTH_SECRET 是常见的示例值'],
])('in production with a database of its own, a %s secret stops the start', async (_, secret, sentence) => {
  const { code, output } = await start(['--port', '3999'], {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://office:geheim@127.0.0.1:1/liaison',
    NEXTAUTH_SECRET: secret,
  })
  expect(output).toContain(sentence)
  expect(code).toBe(1)
})

test('an old Node is told which one is needed, before anything that it could not read', async () => {
  const { code, output } = await start([], { NODE_OPTIONS: `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})` })
  expect(output).toContain('Node.js 版本过低：现在是 18.20.0')
  expect(code).toBe(1)
})

test.each([['is a file', 'file'], ['lies in a file', 'file/data']])('a data folder that %s is one sentence', async (_, place) => {
  writeFileSync(join(dataDir, 'file'), '')
  const { code, output } = await start(['--port', '3999'], { DATA_DIR: join(dataDir, place) })
  expect(output).toContain('数据目录的位置上是一个文件')
  expect(output).not.toContain('at ')
  expect(code).toBe(1)
})

test('a second start on the same data says where the first one runs', async () => {
  const first = await holdInstance(dataDir, { pid: 4711, url: 'http://localhost:3456', ready: true })
  const { code, output } = await start(['--port', '3999'])
  first.close()
  expect(output).toContain('已经在运行：http://localhost:3456')
  expect(code).toBe(0)
})

test('the secret of the embedded default is made once, strong, and for its owner only', () => {
  const given = process.env['NEXTAUTH_SECRET']
  delete process.env['NEXTAUTH_SECRET']
  const secret = findSecret(dataDir, { external: false })
  expect(findSecret(dataDir, { external: false })).toBe(secret)
  process.env['NEXTAUTH_SECRET'] = given
  expect(secret.length).toBeGreaterThanOrEqual(64)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})
