import { env } from '@/lib/platform/env'

/** Written over whatever the client sends, from the socket itself, by `keepPeer`. */
export const PEER = 'x-peer-address'

/**
 * Where a request comes from. Each of our own proxies adds the address it was called from to X-Forwarded-For;
 * what stands before those entries was written by the client and is not believed.
 */
export function addressOf(headers: Headers, proxies: number = env.TRUSTED_PROXIES): string {
  const peer = headers.get(PEER) ?? ''
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim()).filter(Boolean)
  const address = proxies === 0 ? peer : (forwarded.at(-proxies) ?? peer)
  return plain(address) || 'unknown'
}

/** IPv4 in IPv6's clothes is the same place; of an IPv6 address the network (/64) counts, which one household holds whole. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!bare.includes(':')) return bare.replace(/:\d+$/, '')
  const [head = '', tail] = bare.split('%')[0]!.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const groups = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${groups.slice(0, 4).map((group) => group.toLowerCase()).join(':')}::/64`
}
