import { request, Agent } from 'node:http'

export type Shot = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string | Buffer }
export type Figures = { perSecond: number; p50: number; p95: number; p99: number; failed: number }

/** Sends the shots over so many connections, one after the other on each, and measures every answer in full. */
export async function measure(origin: string, shots: readonly Shot[], connections: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  let failed = 0
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
  const perSecond = (shots.length / (performance.now() - began)) * 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed }
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
