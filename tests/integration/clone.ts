// Before any test file of this project imports the application: a fresh database of its own, as the application's role.
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { cloneOf } from './database'

const server = inject('server')
const name = randomUUID().slice(0, 8)
const { ownerUrl, appUrl } = await cloneOf(server, name)
const dataDir = join(server.files, name)
mkdirSync(dataDir)

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  OWNER_DATABASE_URL: ownerUrl,
  NEXTAUTH_SECRET: 'q7Wn4ZtK9vXr2BmYp6LcHd8FsJ3gTeUa',
  NEXTAUTH_URL: 'http://localhost:3000',
  DATA_DIR: dataDir,
  OUTGOING_PRIVATE: '127.0.0.1',
})
