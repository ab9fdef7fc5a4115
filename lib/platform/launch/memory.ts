import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Seat } from './binaries'
import { Trouble } from './say.mjs'

/** What is remembered about the embedded server, in a file only its owner reads. */
export type Memory = { folder: string; port: number; ownerPassword: string; appPassword: string; made: boolean }

export const memoryFile = (dataDir: string) => join(dataDir, 'postgres.json')

/** A folder inside the data folder is kept relative to it, so that the whole may be moved. */
export function read(file: string): Memory {
  const memory: Memory = JSON.parse(readFileSync(file, 'utf8'))
  return { ...memory, folder: resolve(dirname(file), memory.folder) }
}

export function keep(file: string, memory: Memory): void {
  const half = `${file}.${process.pid}`
  const inside = relative(dirname(file), memory.folder)
  const folder = inside.startsWith('..') ? memory.folder : inside
  writeFileSync(half, JSON.stringify({ ...memory, folder }, null, 2), { mode: 0o600 })
  renameSync(half, file)
}

export function recall(dataDir: string, seat: Seat): Memory {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = memoryFile(dataDir)
  if (existsSync(file)) {
    const memory = read(file)
    if (memory.made && !existsSync(join(memory.folder, 'data', 'PG_VERSION'))) {
      throw new Trouble(`数据库文件不见了：${memory.folder}。请恢复备份；若确定放弃原有数据，请删除 ${file} 后重新启动。`)
    }
    return memory
  }
  const folder = seat.home ? join(seat.home, randomUUID()) : resolve(dataDir, 'postgres')
  const secret = () => randomBytes(24).toString('hex')
  const memory = { folder, port: 0, ownerPassword: secret(), appPassword: secret(), made: false }
  keep(file, memory)
  return memory
}
