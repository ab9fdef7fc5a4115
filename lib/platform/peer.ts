import { IncomingMessage, Server, ServerResponse } from 'node:http'
import { PEER } from '@/lib/platform/address'
import { envelopeOf, type Envelope } from '@/lib/platform/envelope'
import { replyingTo } from '@/lib/platform/status'

const ANSWERED = Symbol('what stands on this answer whatever its route says')
type Enveloped = ServerResponse & { [ANSWERED]?: Envelope['answered'] }

/**
 * What Next lets nobody do for every request at little cost is done where Node hands the request over, before Next sees it.
 * - Next shows no socket to the application and takes X-Forwarded-For as the client sends it: the one thing that cannot be
 *   invented, the address of the other end, is written into the request.
 * - The nonce and the headers of every answer (`envelope.ts`). Next has proxy.ts for these, which reads and writes the whole request
 *   anew: a fifth of what an empty page takes.
 * - The reply is kept beside it, for the few pages that go out with a status of their own.
 */
export function keepPeer(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    const [request, reply] = rest
    if (event === 'upgrade' && request instanceof IncomingMessage) tell(request)
    if (event !== 'request' || !(request instanceof IncomingMessage) || !(reply instanceof ServerResponse)) return Reflect.apply(emit, this, [event, ...rest])
    const envelope = envelopeOf(request.url ?? '/')
    tell(request, envelope?.asked)
    ;(reply as Enveloped)[ANSWERED] = envelope?.answered
    return replyingTo(reply, () => Reflect.apply(emit, this, [event, ...rest]))
  } as typeof emit

  const writeHead = ServerResponse.prototype.writeHead
  ServerResponse.prototype.writeHead = function (this: Enveloped, ...head: unknown[]) {
    if (!this.headersSent) for (const [name, value] of this[ANSWERED] ?? []) this.setHeader(name, value)
    return Reflect.apply(writeHead, this, head)
  } as typeof writeHead
}

const tell = ({ headers, socket }: IncomingMessage, more?: Record<string, string>) => Object.assign(headers, more, { [PEER]: socket.remoteAddress ?? '' })
