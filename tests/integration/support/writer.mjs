// Four connections write row after row; a number is printed only when its commit has been acknowledged.
import { writeSync } from 'node:fs'
import pg from 'pg'

const [url, round] = process.argv.slice(2)
let next = 0

async function write() {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => process.exit(0))
  await client.connect()
  for (;;) {
    const n = (next += 1)
    await client.query('insert into kept (round, n) values ($1, $2)', [round, n])
    writeSync(1, `${n}\n`)
  }
}

await Promise.all([1, 2, 3, 4].map(write)).catch(() => process.exit(0))
