import { z } from 'zod'
import { loginNameOf } from '@/lib/sign-in/login-name'

/** Whose accounts: the deputies of the current term, or those who work (office, units, stations, leaders). */
export const CROWDS = ['deputies', 'staff'] as const
/** Without a password, so without an account in use; or with one whose first password was never used, because its slip was lost or has lapsed. */
export const NEEDS = ['none', 'unused'] as const
/** A login name is public to those who keep people, so it is never a telephone or a certificate number. */
export const RULES = ['name', 'number'] as const

export type AccountFilter = { of: (typeof CROWDS)[number]; need: (typeof NEEDS)[number]; delegation: string; group: string; q: string; after: string }

export function readAccountFilter(asked: Record<string, string | string[] | undefined>): AccountFilter {
  const said = (name: string) => [asked[name]].flat()[0]?.trim() ?? ''
  return {
    of: CROWDS.find((known) => known === said('of')) ?? 'deputies', need: NEEDS.find((known) => known === said('need')) ?? 'none',
    delegation: said('delegation'), group: said('group'), q: said('q').slice(0, 60), after: said('after'),
  }
}

/** The filter as it stands in an address, without the page. */
export const accountQuery = ({ after: _, ...filter }: AccountFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value && value !== 'deputies' && value !== 'none')).toString()

/** What the page binds: whom it showed, and when. A password set later than that is somebody's slip already. */
export const Shown = z.object({ of: z.enum(CROWDS), need: z.enum(NEEDS), delegation: z.string(), group: z.string(), q: z.string(), asOf: z.coerce.date() })
export type Shown = z.infer<typeof Shown>

export const Opening = z
  .object({
    whom: z.enum(['chosen', 'all']),
    chosen: z.array(z.uuid()).max(200).default([]),
    rule: z.enum(RULES, '选一种登录名。').default('name'),
    prefix: z.string().trim().toLowerCase().default('').transform((said) => said || 'db'),
  })
  .refine(({ whom, chosen }) => whom === 'all' || chosen.length > 0, { path: ['chosen'], message: '还没有勾选人。先在名单里勾选，或者一次全部开通。' })
  .refine(({ rule, prefix }) => rule === 'name' || /^[a-z]{1,10}$/.test(prefix), { path: ['prefix'], message: '按编号起名要写开头的字母，一到十个，例如 qldb。' })
export type Opening = z.infer<typeof Opening>

/** What is handed over on paper, once. */
export type Slip = { id: string; name: string; place: string; loginName: string; password: string }

/** So many in one go: some seconds of hashing, so that nobody waits at a page that says nothing. */
export const BATCH = 100

/** By what a login name of this person begins. */
export const stemOf = (name: string, { rule, prefix }: Pick<Opening, 'rule' | 'prefix'>): string =>
  rule === 'number' ? prefix : loginNameOf(name).replace(/[^\p{Letter}\p{Number}]/gu, '')

/** A login name for each, none of them taken: one's own name, of two alike the second with a 2; or letters and a number. */
export function namesFor<P extends { name: string }>(people: readonly P[], rule: Pick<Opening, 'rule' | 'prefix'>, taken: Iterable<string>): (P & { loginName: string })[] {
  const known = new Set(taken)
  const last = new Map<string, number>()
  return people.map((person) => {
    const stem = stemOf(person.name, rule)
    for (let at = (last.get(stem) ?? 0) + 1; ; at += 1) {
      const loginName = rule.rule === 'number' ? `${stem}${String(at).padStart(4, '0')}` : at === 1 && stem.length > 1 ? stem : `${stem}${at}`
      last.set(stem, at)
      if (known.has(loginName)) continue
      known.add(loginName)
      return { ...person, loginName }
    }
  })
}
