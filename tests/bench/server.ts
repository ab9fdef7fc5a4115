import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { LEAN } from '@/lib/platform/launch/web'

const ROOT = join(import.meta.dirname, '../..')
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next')

export type Served = { origin: string; child: ChildProcess }

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number } // a TCP listener has one
      probe.close(() => resolve(port))
    })
  })

export async function build(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const code = await new Promise((resolve) => spawn(process.execPath, [NEXT, 'build', folder], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', resolve))
  if (code !== 0) throw new Error(`${folder} does not build`)
}

/** `next start` of a folder's production build, with the launcher's own flags, once it answers. */
export async function serve(folder: string, port: number, env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, [...LEAN.flags, NEXT, 'start', folder, '-p', String(port), '-H', '127.0.0.1'], { cwd: folder, env: { ...LEAN.env, ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(origin, { redirect: 'manual' }).catch(() => null)) return { origin, child }
    await pause(100)
  }
  throw new Error(`${folder} does not answer`)
}

/** The process's resident memory, in MB. */
export const memoryOf = ({ child }: Served) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const TICKS = 100 // a second, on every Linux that counts them for programs

/** The milliseconds of processor time that it has used so far, in all its threads; not a number where the system does not tell. */
export function processorOf({ child }: Served): number {
  try {
    const [used, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13) // its name may hold spaces
    return ((Number(used) + Number(system)) * 1000) / TICKS
  } catch {
    return NaN
  }
}
