import { lookup } from 'node:dns/promises'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP } from 'node:net'
import { env } from '@/lib/platform/env'

/** Why nothing was sent: an address that is not for us, a name that nobody knows, silence, or the network's own code. */
export class Unreachable extends Error {
  constructor(readonly why: 'private' | 'insecure' | 'unknownHost' | 'timeout' | 'network', readonly code = '') {
    super(`${why} ${code}`)
  }
}

const WITHIN = 10_000
const MOST_READ = 4096

// What leads to this machine, to its network or to nowhere. A name may lead there as well: what counts is where it leads.
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(net, bits)
/** Of IPv6 only what is given out to the world (RFC 4291: 2000::/3), and of that not what hides an IPv4 address or is for examples. */
const worldwide = new BlockList()
worldwide.addSubnet('2000::', 3, 'ipv6')
const hiding = new BlockList()
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16]] as const) hiding.addSubnet(net, bits, 'ipv6')

export const isInside = (address: string): boolean =>
  isIP(address) === 4 ? inside.check(address) : !worldwide.check(address, 'ipv6') || hiding.check(address, 'ipv6')

/** Whoever runs the machine, and nobody in the page, says which addresses of its own network may be called. */
const isAllowed = (host: string, port: number): boolean => env.OUTGOING_PRIVATE.includes(host) || env.OUTGOING_PRIVATE.includes(`${host}:${port}`)

export type Reached = { address: string; family: 4 | 6 }

/** Where a host leads, looked up once: it is called there and nowhere else, whatever its name says a moment later. */
export async function reach(host: string, port: number): Promise<Reached> {
  const name = host.replace(/^\[|\]$/g, '')
  const found = isIP(name) ? [{ address: name, family: isIP(name) }] : await lookup(name, { all: true }).catch(() => [])
  if (found.length === 0) throw new Unreachable('unknownHost')
  if (!isAllowed(name, port) && found.some(({ address }) => isInside(address))) throw new Unreachable('private')
  return found[0] as Reached // node says 4 or 6
}

/** What stands against calling a host that somebody wants to save, or null. A name that leads nowhere yet may be saved. */
export async function outsideFault(host: string, port: number, encrypted: boolean): Promise<'private' | 'insecure' | null> {
  if (!encrypted && !isAllowed(host.replace(/^\[|\]$/g, ''), port)) return 'insecure'
  return reach(host, port).then(() => null, (error: unknown) => (error instanceof Unreachable && error.why === 'private' ? 'private' : null))
}

/** The same of a whole address. One that holds a name and password is none: they would stand in the settings and the log. */
export async function urlFault(address: string): Promise<'private' | 'insecure' | 'credentials' | null> {
  const url = new URL(address)
  return url.username || url.password ? 'credentials' : outsideFault(url.hostname, portOf(url), url.protocol === 'https:')
}

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80))

export type Answered = { status: number; text: string }
type Sent = { headers: Record<string, string>; body: string }

/** Posts to an address that somebody typed in the settings. Redirects are not followed, and no answer is waited for longer than ten seconds. */
export async function postOutside(to: string, { headers, body }: Sent): Promise<Answered> {
  const url = new URL(to)
  const port = portOf(url)
  if (url.protocol !== 'https:' && !isAllowed(url.hostname.replace(/^\[|\]$/g, ''), port)) throw new Unreachable('insecure')
  const { address, family } = await reach(url.hostname, port)
  const lead = (_host: string, options: { all?: boolean }, done: (error: null, found: unknown, family?: number) => void) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family)
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST', agent: false, signal: AbortSignal.timeout(WITHIN),
      lookup: lead as never, // node's two forms of it share no type
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'deputy-liaison' },
    }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        if (text.length > MOST_READ) response.destroy()
      })
      response.on('close', () => resolve({ status: response.statusCode ?? 0, text: text.slice(0, MOST_READ) }))
      response.on('error', () => undefined) // what was read so far is the answer
    })
    request.on('error', (error: NodeJS.ErrnoException) => reject(error.name === 'AbortError' || error.name === 'TimeoutError' ? new Unreachable('timeout') : new Unreachable('network', error.code ?? error.name)))
    request.end(body)
  })
}
