// `npm run import -- suggestions FILE`: brings a ledger in from the command line, on a checkout in whatever state. See import.ts.
import { resolve } from 'node:path'
import { PROJECT } from './child.mjs'
import { checkNode, generateIfNeeded, installIfNeeded } from './install.mjs'
import { runCommand } from './say.mjs'

await runCommand(async () => {
  checkNode()
  await installIfNeeded({ tests: false })
  await generateIfNeeded()
  // npm runs this in the project's folder; a file is named from where the person stands.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data')
  process.chdir(PROJECT)
  const { register } = await import('tsx/esm/api')
  register()
  const { importFile } = await import('./import.ts')
  return importFile(process.argv.slice(2), { from, dataDir })
})
