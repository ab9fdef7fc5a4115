import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretWeakness } from '../env'
import { Trouble } from './say.mjs'

/**
 * The secret that signs sessions. A production server with a database of its own must be given one:
 * several machines have to share it, and a file that one of them made would not be shared.
 */
export function findSecret(dataDir: string, { external }: { external: boolean }): string {
  const given = process.env['NEXTAUTH_SECRET']
  if (given !== undefined) {
    const weakness = secretWeakness(given)
    if (weakness) throw new Trouble(`NEXTAUTH_SECRET ${weakness}：请换成 32 个以上的随机字符，例如 openssl rand -base64 48 的输出。`)
    return given
  }
  if (external && process.env['NODE_ENV'] === 'production') {
    throw new Trouble('缺少 NEXTAUTH_SECRET：生产环境使用自己的数据库时，须设置 32 个以上的随机字符，例如 openssl rand -base64 48 的输出。')
  }
  const file = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  const kept = readFileSync(file, 'utf8').trim()
  const weakness = secretWeakness(kept)
  if (weakness) throw new Trouble(`${file} 中的密钥${weakness}：请删除该文件，重新启动时会生成新的（所有人需重新登录）。`)
  return kept
}

/** Next seals what a form carries with this key: derived, so that pages opened before a restart or a new build still work. */
export const actionsKey = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'server actions', 32)).toString('base64')
