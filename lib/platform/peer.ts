import { Server } from 'node:http'
import { PEER } from '@/lib/platform/address'

/**
 * Next shows no socket to the application and takes X-Forwarded-For as the client sends it. So the one thing that cannot
 * be invented, the address of the other end, is written into each request before Next sees it.
 */
export function keepPeer(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    const request = rest[0] as { headers?: Record<string, unknown>; socket?: { remoteAddress?: string } } | undefined // what an http server emits
    if ((event === 'request' || event === 'upgrade') && request?.headers) request.headers[PEER] = request.socket?.remoteAddress ?? ''
    return Reflect.apply(emit, this, [event, ...rest])
  } as typeof emit
}
