import { pathToFileURL } from 'node:url'
import { loadDemo } from './demo'

/** Loads the demo county into an empty database. Started by the launcher; a database that holds a congress is refused. */
export async function main(): Promise<void> {
  await loadDemo((line) => process.stdout.write(`${line}\n`))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    },
  )
}
