// `npm start`: from whatever state the checkout is in to a platform that answers. See serve.ts for what happens once it can run.
import { generateIfNeeded, checkNode, installIfNeeded } from './install.mjs'
import { runCommand } from './say.mjs'

await runCommand(async () => {
  checkNode()
  await installIfNeeded({ tests: false })
  await generateIfNeeded()
  const { register } = await import('tsx/esm/api')
  register()
  const { serve } = await import('./serve.ts')
  return serve(process.argv.slice(2))
})
