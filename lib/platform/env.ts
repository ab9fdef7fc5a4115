import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const PUBLISHED = ['secret', 'changeme', 'change-me', 'password', 'nextauth', 'development', 'example', 'deputy-liaison']

/** Why a secret cannot sign sessions, in words, or null if it can. Whoever guesses it signs in as anyone. */
export function secretWeakness(secret: string): string | null {
  if (secret.length < 32) return '太短'
  if (new Set(secret).size < 12) return '过于简单'
  const rest = PUBLISHED.reduce((text, word) => text.replaceAll(word, ''), secret.toLowerCase())
  return rest.length < 24 ? '是常见的示例值' : null
}

/** Everything the application takes from its surroundings. `npm start` sets all of it; see the README's table. */
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().superRefine((secret, context) => {
    const weakness = secretWeakness(secret)
    if (weakness) context.addIssue({ code: 'custom', message: `NEXTAUTH_SECRET ${weakness}` })
  }),
  /** The address people type; actions refuse any other origin. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** Where uploaded files and generated keys live. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** How many proxies of one's own stand before the server: so many entries of X-Forwarded-For are trusted. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  /** How many seconds a step waits for one of those connections before it gives up. */
  DATABASE_WAIT: z.coerce.number().int().min(1).max(600).default(10),
  /** Whether this server looks after reminders and lapses; one of several is enough. */
  TIMERS: flag.default(true),
  /** Lets a clock outside ask for a round at /api/tick; without it there is no such address. */
  TICK_SECRET: z.string().min(24).optional(),
  /** Hosts, or host:port, of one's own network that messages may be given to (a gateway, a letter box); all others inside are refused. */
  OUTGOING_PRIVATE: z.string().default('').transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Turns limits per address off; only the load tests set it. */
  NO_RATE_LIMIT: flag.default(false),
})

export type Env = z.infer<typeof Environment>

let known: Env | undefined

/** Read at first use, not at import, so that a tool which needs no database can import what needs one. */
export const env: Env = new Proxy({} as Env, { get: (_, name) => (known ??= read())[name as keyof Env] })

function read(): Env {
  const result = Environment.safeParse(process.env)
  if (result.success) return result.data
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable. ${reasons.join('; ')}`)
}
