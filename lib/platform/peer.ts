import { Server, ServerResponse } from 'node:http'
import { PEER } from '@/lib/platform/address'
import { replyingTo } from '@/lib/platform/status'

/**
 * Next shows no socket to the application and takes X-Forwarded-For as the client sends it. So the one thing that cannot
 * be invented, the address of the other end, is written into each request before Next sees it. The reply is kept beside it, for the
 * few pages that go out with a status of their own.
 */
export function keepPeer(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    const request = rest[0] as { headers?: Record<string, unknown>; socket?: { remoteAddress?: string } } | undefined // what an http server emits
    if ((event === 'request' || event === 'upgrade') && request?.headers) request.headers[PEER] = request.socket?.remoteAddress ?? ''
    const go = () => Reflect.apply(emit, this, [event, ...rest])
    return event === 'request' && rest[1] instanceof ServerResponse ? replyingTo(rest[1], go) : go()
  } as typeof emit
}
