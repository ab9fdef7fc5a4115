import { pathToFileURL } from 'node:url'

/** Loads the demo county into an empty database. Started by the launcher; a database that holds a congress is refused. */
export async function main(): Promise<void> {
  hurry()
  const { loadDemo } = await import('./demo') // after hurry(): the pool reads the address when it is first imported
  await loadDemo((line) => process.stdout.write(`${line}\n`))
}

/** On this machine's own server, no step of the demo waits for the disk: a demo that broke off half way is loaded anew anyhow. */
function hurry(): void {
  const url = new URL(process.env['DATABASE_URL'] ?? 'postgresql://')
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) || url.searchParams.has('options')) return
  url.searchParams.set('options', '-c synchronous_commit=off')
  process.env['DATABASE_URL'] = url.href
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
