import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../../../lib/platform/launch/child.mjs'

export type Launched = { server: ChildProcess; /** All it has printed since it began. */ heard: () => string }

/** What `npm start` does, with these arguments and this environment; the production build, as the suite's own server has made it. */
export function launch(args: readonly string[], more: Record<string, string> = {}): Launched {
  const { NEXTAUTH_URL: _, PUBLIC_URL: __, ...env } = process.env
  const server = spawn(process.execPath, [join(PROJECT, 'lib/platform/launch/start.mjs'), ...args], {
    cwd: PROJECT,
    env: { ...env, NODE_ENV: 'development', OUTGOING_PRIVATE: '127.0.0.1', ...more }, // NODE_ENV says only that no secret need be given
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let heard = ''
  server.stdout?.on('data', (chunk) => (heard += chunk))
  server.stderr?.pipe(process.stderr, { end: false })
  return { server, heard: () => heard }
}

/** The launcher says when it can be opened; a build and the demo come before that. */
export const untilReady = ({ server, heard }: Launched): Promise<void> =>
  new Promise((resolve, reject) => {
    server.stdout?.on('data', () => heard().includes('已启动') && resolve())
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it could be opened`)))
  })

/** Ends it as Ctrl-C or a service manager would, and gives its exit code. */
export async function end({ server }: Launched): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode
  const gone = new Promise<number | null>((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  return gone
}
