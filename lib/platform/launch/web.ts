import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PROJECT } from './child.mjs'
import { Trouble } from './say.mjs'

export type Web = { host: string; port: number; dev: boolean; env: Record<string, string> }

/** Asked before anything long begins: a port that somebody has is not worth a build. */
export async function checkPort({ host, port }: Pick<Web, 'host' | 'port'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new Trouble(`端口 ${port} 已被占用：请停止占用它的程序，或用 npm start -- --port ${port + 1} 换一个端口。`))
      else if (error.code === 'EACCES') reject(new Trouble(`没有权限使用端口 ${port}：请换一个 1024 以上的端口。`))
      else reject(new Trouble(`无法在 ${host}:${port} 上提供服务（${error.code ?? error.message}）。`))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/**
 * How the server keeps its memory small, without a limit that an import of twenty thousand rows would run into: what is
 * no longer used is looked for once the heap has grown by two fifths (V8 waits for a multiple), and the C library's
 * threads share two heaps instead of having one each.
 */
export const LEAN = { flags: ['--heap-growing-percent=40'], env: { MALLOC_ARENA_MAX: '2' } }

/** The web server as a child; the open channel ends it when this process is gone, however it went. */
export function startWeb({ host, port, dev, env }: Web): ChildProcess {
  const next = join(PROJECT, 'node_modules', 'next', 'dist', 'bin', 'next')
  const follow = pathToFileURL(join(PROJECT, 'lib', 'platform', 'launch', 'follow-parent.mjs')).href
  return spawn(process.execPath, [...(dev ? [] : LEAN.flags), '--import', follow, next, dev ? 'dev' : 'start', '-p', String(port), '-H', host], {
    cwd: PROJECT,
    env: { ...LEAN.env, ...process.env, ...env, LAUNCHER_PID: String(process.pid), NODE_ENV: dev ? 'development' : 'production' },
    // A group of its own: Ctrl-C reaches the launcher alone, which then ends things in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  })
}

/** Waits until it answers for itself, health included; false if it ended first. */
export async function untilReady(child: ChildProcess, { host, port }: Web): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const limit = performance.now() + 120_000
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(() => null)
    if (answer) return true
    if (performance.now() > limit) throw new Trouble('网页服务两分钟内没有回应。')
    await pause(50)
  }
  return false
}

/** Asks it to finish what it is answering; after ten seconds it is ended. */
export async function stopWeb(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}
