import { cache } from 'react'
import { ask } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * What the database sees, in words: equal words, equal answers. Its snapshot changes with every commit of anyone, in any
 * instance or program; the server's start tells it from another one that took its place.
 */
export const SIGHT = Prisma.sql`pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text`

/** What the database saw when this page asked for its session; nothing wherever no page is being drawn. */
export const sightNow = cache(() => ({ of: '' }))

const MOST_ANSWERS = 400
const MOST_MADE = 100

/** What was answered to one sight, and what was made of it; another takes its place, so that it never grows. */
let known = { sight: '', answers: new Map<string, unknown>(), made: new Map<string, unknown>() }

/**
 * The answers to these questions, each an expression for one JSON value, in one statement and of one sight. What a page
 * counts costs more than what it shows, and is the same until somebody writes: so it is asked once and known until then.
 * Only for questions that neither a clock nor chance can answer differently. Whoever gets an answer does not change it.
 */
export async function answers(questions: readonly Prisma.Sql[], sight = sightNow().of): Promise<unknown[]> {
  const keys = questions.map(({ text, values }) => JSON.stringify([text, values]))
  const held = sight && known.sight === sight ? known.answers : new Map<string, unknown>()
  const open = new Map(keys.flatMap((key, index) => (held.has(key) ? [] : [[key, questions[index]!] as const])))
  if (open.size === 0) return keys.map((key) => held.get(key))
  const fresh = await read(open)
  // Somebody has written since: what was known is older than what was asked now.
  if (open.size < new Set(keys).size && fresh.sight !== sight) return answers(questions, '')
  keep(fresh)
  return keys.map((key) => (fresh.answers.has(key) ? fresh.answers.get(key) : held.get(key)))
}

/** The rows that answer one question, likewise: their columns are texts, numbers, truths and JSON, no instants. */
export async function knownRows<Row extends object>(question: Prisma.Sql): Promise<Row[]> {
  const [rows] = await answers([Prisma.sql`(SELECT coalesce(json_agg(q), '[]') FROM (${question}) q)`])
  return rows as Row[]
}

/**
 * What is made of such answers and of nothing else but what `of` names (who asks, for what, on which day), likewise known until somebody
 * writes. Whoever gets it does not change it.
 */
export async function whileNobodyWrites<T>(of: string, make: () => Promise<T>, sight = sightNow().of): Promise<T> {
  if (sight && known.sight === sight && known.made.has(of)) return known.made.get(of) as T
  const made = await make()
  // A sight never comes back: where it is still this one, all of it was read at this one.
  if (sight && known.sight === sight) {
    if (known.made.size >= MOST_MADE) known.made.clear()
    known.made.set(of, made)
  }
  return made
}

async function read(open: ReadonlyMap<string, Prisma.Sql>): Promise<Pick<typeof known, 'sight' | 'answers'>> {
  const [row] = await ask<{ sight: string; answers: unknown[] }>(Prisma.sql`SELECT ${SIGHT} AS sight, json_build_array(${Prisma.join([...open.values()])}) AS answers`)
  return { sight: row!.sight, answers: new Map([...open.keys()].map((key, index) => [key, row!.answers[index]])) }
}

function keep({ sight, answers: fresh }: Pick<typeof known, 'sight' | 'answers'>): void {
  if (known.sight !== sight || known.answers.size + fresh.size > MOST_ANSWERS) known = { sight, answers: new Map(), made: new Map() }
  for (const [key, answer] of fresh) known.answers.set(key, answer)
}
