// The production build, made again only when what goes into it has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, run, tail } from './child.mjs'
import { filesBelow, fingerprint, remove } from './install.mjs'
import { Trouble, step } from './say.mjs'

const STAMP = join(PROJECT, process.env['NEXT_DIST_DIR'] ?? '.next', 'BUILT_FROM')
const SOURCES = ['app', 'components', 'lib', 'prisma/schema.prisma', 'public', 'proxy.ts', 'instrumentation.ts']
const SETTINGS = ['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

/** @param {Record<string, string>} env what the build must know: only the key that keeps open pages working across builds */
export async function buildIfNeeded(env) {
  const sources = [...SOURCES, ...SETTINGS].flatMap((name) => filesBelow(join(PROJECT, name)))
  const madeFrom = fingerprint(sources.filter((file) => !file.includes('/lib/platform/launch/')))
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeFrom) return
  remove(STAMP)
  await step('构建页面（约 1 分钟）', async () => {
    const { code, output } = await run(process.execPath, [join(PROJECT, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    if (/ENOSPC/.test(output)) throw new Trouble('磁盘已满：请腾出空间后重新启动。')
    if (code !== 0) throw new Trouble('构建失败。', tail(output, 40))
    writeFileSync(STAMP, madeFrom)
  })
}
