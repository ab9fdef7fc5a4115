import { resolve } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { endRunning } from './child.mjs'
import { conditionOf, loadDemo, openDatabase, withClient, type Database } from './database'
import { findRunning, holdInstance, type Running } from './instance'
import { fillingOf, readOptions, type Options } from './options'
import { say, secondsSinceStart, Trouble } from './say.mjs'
import { reachWords } from './reach'
import { findSecret } from './secrets'
import { issueSetupCode } from './setup-code'
import { environmentOf } from './surroundings'
import { watchDatabase } from './watch'
import { checkPort, startWeb, stopWeb, untilReady, type Web } from './web'

/** Brings the platform up and stays until it is told to stop; the number is the exit code. */
export async function serve(args: string[]): Promise<number> {
  const options = readOptions(args)
  const dataDir = resolve(options.dataDir)
  const running = await findRunning(dataDir)
  if (running) {
    say(`\n已经在运行：${running.url}${running.ready ? '' : '（正在启动）'}，进程 ${running.pid}。`)
    return 0
  }
  await checkPort(options)
  const state: Running = { pid: process.pid, url: options.url, ready: false }
  await holdInstance(dataDir, state)

  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  stop.signal.addEventListener('abort', endRunning)

  const secret = findSecret(dataDir, { external: Boolean(process.env['DATABASE_URL']) })
  const env = environmentOf(options, dataDir, secret)
  const database = await openDatabase(dataDir)
  try {
    const code = await fill(database, options, { dataDir, env, secret })
    if (!options.dev) await buildIfNeeded({ ...env, DATABASE_URL: database.appUrl })
    if (stop.signal.aborted) return 0
    const web = { ...options, env: { ...env, DATABASE_URL: database.appUrl } }
    return await keepServing(web, database, { state, stop: stop.signal, welcome: () => welcome(options, database, code) })
  } catch (error) {
    if (!stop.signal.aborted) throw error
    return 130 // a step that was ended because somebody stopped it has not failed
  } finally {
    if (database.embedded) await database.embedded.stop()
    if (stop.signal.aborted) say('已停止。')
  }
}

type Circumstances = { dataDir: string; env: Record<string, string>; secret: string }

/** What an empty database is given: the demo county, or the code that opens the set-up page, which is returned. */
async function fill(database: Database, options: Options, { dataDir, env, secret }: Circumstances): Promise<string | null> {
  const condition = await conditionOf(database)
  const filling = fillingOf(condition, { asked: options.demo, isEmbedded: database.embedded !== null })
  if (filling === 'setupCode') return withClient(database.ownerUrl, (client) => issueSetupCode(client, secret))
  if (filling === 'demo') await loadDemo(database, dataDir, env)
  else if (options.demo) say('  数据库里已有内容，不再载入演示县。')
  return null
}

type Watch = { state: Running; stop: AbortSignal; welcome: () => Promise<void> }

/** Web server and database, each brought back if it dies; ends in order: first who asks, then who answers. */
async function keepServing(web: Web, database: Database, { state, stop, welcome }: Watch): Promise<number> {
  const unwatch = database.embedded ? watchDatabase(database, { stop }) : null
  try {
    for (let fast = 0; fast < 3; ) {
      const from = performance.now()
      const child = startWeb(web)
      const end = () => void stopWeb(child)
      stop.addEventListener('abort', end, { once: true })
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      if ((await untilReady(child, web)) && !state.ready && !stop.aborted) {
        await welcome()
        state.ready = true
      }
      await gone
      stop.removeEventListener('abort', end)
      if (stop.aborted) return 0
      fast = performance.now() - from < 10_000 ? fast + 1 : 0
      say('网页服务意外停止，正在重新启动…')
    }
    throw new Trouble('网页服务连续三次刚启动就停止：原因见上面的输出。')
  } finally {
    await unwatch?.()
  }
}

async function welcome({ url }: Options, database: Database, code: string | null): Promise<void> {
  const condition = await conditionOf(database)
  const how = code
    ? `首次使用：打开 ${url}/setup ，输入一次性设置码\n\n      ${code}\n`
    : condition === 'demo'
      ? `登录：${url}/sign-in 上点选演示人物即可（演示数据，人物均为虚构）`
      : '登录：用管理员发给您的账号'
  say(`\n✓ 人大代表联络工作平台已启动（用时 ${secondsSinceStart()} 秒）\n  打开：${url}\n  ${how}\n${condition === 'demo' ? '' : reachWords(url)}  停止：按 Ctrl-C\n`)
}
