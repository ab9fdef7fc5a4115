import { parseArgs } from 'node:util'
import type { Condition } from './database'
import { Trouble } from './say.mjs'

export type Options = {
  dev: boolean
  /** true: asked for, false: refused, undefined: nobody said */
  demo: boolean | undefined
  host: string
  port: number
  url: string
  dataDir: string
}

/** What was asked for on the command line and in the environment. */
export function readOptions(args: string[]): Options {
  const { values } = parse(args)
  if (values.demo && values.empty) throw new Trouble('--demo 和 --empty 不能同时使用。')
  const port = Number(values.port ?? process.env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble('端口须是 1 到 65535 之间的整数。')
  return {
    dev: values.dev ?? false,
    demo: values.demo ? true : values.empty ? false : undefined,
    // Only this machine, unless somebody decides otherwise: others come through the office's own proxy.
    host: process.env['HOST'] ?? '127.0.0.1',
    port,
    url: (process.env['PUBLIC_URL'] ?? process.env['NEXTAUTH_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    dataDir: process.env['DATA_DIR'] ?? '.data',
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { dev: { type: 'boolean' }, demo: { type: 'boolean' }, empty: { type: 'boolean' }, port: { type: 'string', short: 'p' } },
    })
  } catch {
    throw new Trouble(`不认识的参数：${args.join(' ')}。可用：--empty、--demo、--port 端口号。`)
  }
}

/** What a database is given at the start. Nobody finds a demo in a database of their own unless they asked for it, and what holds something is left alone. */
export function fillingOf(condition: Condition, { asked, isEmbedded }: { asked: boolean | undefined; isEmbedded: boolean }): 'demo' | 'setupCode' | 'nothing' {
  if (condition === 'demo' || condition === 'real') return 'nothing'
  return (asked ?? (isEmbedded && condition === 'empty')) ? 'demo' : 'setupCode'
}
