// `node lib/platform/launch/run.mjs FILE.ts …`: runs one of the project's own programs beside the platform's database,
// as the application's role. Uses the server that runs; starts the embedded one, and stops it again, if none does.
import { runProgram } from './program.mjs'
import { Trouble } from './say.mjs'

const [file, ...args] = process.argv.slice(2)
await runProgram(() => {
  if (!file) throw new Trouble('用法：run.mjs 文件 [参数…]')
  return file
}, args)
