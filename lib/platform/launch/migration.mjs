// `node lib/platform/launch/migration.mjs new <name>`: writes what leads from the migrations to the schema as a new migration.
// SQL that Prisma cannot say (grants, triggers, checks, expression indexes) is then added to that file by hand.
import { generateIfNeeded, installIfNeeded } from './install.mjs'
import { Trouble, runCommand } from './say.mjs'

await runCommand(async () => {
  const [verb, name = ''] = process.argv.slice(2)
  const usable = verb === 'check' || (verb === 'new' && /^[a-z][a-z0-9_]*$/.test(name))
  if (!usable) throw new Trouble('用法：migration.mjs new <小写英文名> | migration.mjs check')
  await installIfNeeded({ tests: false })
  await generateIfNeeded()
  const { register } = await import('tsx/esm/api')
  register()
  const { newMigration, checkMigrations } = await import('./migration.ts')
  return verb === 'new' ? newMigration(name) : checkMigrations()
})
