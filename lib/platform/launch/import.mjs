// `npm run import -- suggestions FILE`: what can be imported, and the program that does it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './child.mjs'
import { runProgram } from './program.mjs'
import { Trouble } from './say.mjs'

/** @type {Record<string, string>} */
const PROGRAMS = { suggestions: 'lib/ledgers/terminal.ts' }

const [what = '', ...args] = process.argv.slice(2)
await runProgram(() => {
  const program = PROGRAMS[what]
  if (!program || args.length === 0) throw new Trouble(`用法：npm run import -- ${Object.keys(PROGRAMS).join('|')} 文件`)
  const file = args.find((arg) => !arg.startsWith('-'))
  if (file && !existsSync(file)) throw new Trouble(`找不到文件：${file}`)
  return join(PROJECT, program)
}, args)
