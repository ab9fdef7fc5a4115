import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

// The instrumentation and the pages are bundles of their own: one for all of them.
const kept = globalThis as typeof globalThis & { liaisonReplies?: AsyncLocalStorage<ServerResponse> }
const replies = (kept.liaisonReplies ??= new AsyncLocalStorage())

/** Everything that `answer` brings about knows to whom it replies. */
export const replyingTo = <T>(reply: ServerResponse, answer: () => T): T => replies.run(reply, answer)

/**
 * With which status the page goes out that is being drawn. Next lets a page say 404 only by throwing notFound(), whose
 * document is empty until a script runs, and nothing else at all. What a script asks for on the way (a soft way, an
 * action) stays 200: the browser's address is changed by it, not by the status.
 */
export function answerAs(code: 404 | 503): void {
  const reply = replies.getStore()
  if (!reply || reply.headersSent || reply.req.headers['rsc'] || reply.req.headers['next-action']) return
  reply.statusCode = code
}
