// `npm run bench [-- 10000 100000 1000000]`: fills a database of its own, builds, and measures. Minutes, not seconds.
import { checkNode, generateIfNeeded, installIfNeeded } from './install.mjs'
import { runCommand } from './say.mjs'

await runCommand(async () => {
  checkNode()
  await installIfNeeded({ tests: true })
  await generateIfNeeded()
  const { register } = await import('tsx/esm/api')
  register()
  const { bench } = await import('../../../tests/bench/bench.ts')
  return bench(process.argv.slice(2))
})
