import { request, Agent } from 'node:http'

export type Shot = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string | Buffer }
/** What one run saw: how long each answer took, all of them together, and the processor time that the server used meanwhile. */
export type Run = { times: number[]; elapsed: number; processor: number; failed: number }
export type Figures = { perSecond: number; processor: number; p50: number; p95: number; p99: number; failed: number }

/** The server that is asked, with the milliseconds of processor time that it has used so far. */
export type Asked = { origin: string; processor: () => number }

/** Sends the shots over so many connections, one after the other on each, and measures every answer in full. */
export async function measure({ origin, processor }: Asked, shots: readonly Shot[], connections: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  let failed = 0
  const used = processor()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < shots.length) {
        const shot = shots[next++]!
        const from = performance.now()
        const { status } = await send(origin, shot, agent)
        times.push(performance.now() - from)
        if (status >= 400) failed += 1
      }
    }),
  )
  const run = { times, elapsed: performance.now() - began, processor: processor() - used, failed }
  agent.destroy()
  return run
}

/** Several runs as one: they were taken by turns with others, so that what else the machine did meanwhile fell on all of them. */
export function figuresOf(runs: readonly Run[]): Figures {
  const times = runs.flatMap((run) => run.times).sort((a, b) => a - b)
  const all = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return {
    perSecond: (times.length / all(({ elapsed }) => elapsed)) * 1000, processor: all(({ processor }) => processor) / times.length,
    p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: all(({ failed }) => failed),
  }
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** One request, read to its end. */
export const send = (origin: string, { method = 'GET', path, headers, body }: Shot, agent?: Agent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
