import { BATCH, namesFor, stemOf, type Opening, type Shown, type Slip } from '@/lib/accounts/accounts'
import { countWaiting, waiting, type AccountRow } from '@/lib/accounts/queries'
import { appendEvents } from '@/lib/events/commands'
import type { Tx } from '@/lib/platform/db'
import { db } from '@/lib/platform/db'
import { transact, type Outcome } from '@/lib/platform/transact'
import { canAnywhere, type Actor } from '@/lib/policy'
import { allowedAs } from '@/lib/settings/allowed'
import { aReadablePassword, hashPassword } from '@/lib/sign-in/hash'
import { setInitialPasswords } from '@/lib/sign-in/passwords'

export type Opened = { slips: Slip[]; rest: number }
type Ready = AccountRow & { password: string; passwordHash: string }

/**
 * Opens the accounts of those who were shown (or of the chosen among them), as many as one go bears, and says how many remain.
 * Whoever has one by now is passed over, so a second run opens none twice. The passwords leave this function and are kept nowhere.
 */
export async function openAccounts(actor: Actor, shown: Shown, opening: Opening, now: Date): Promise<Outcome<Opened>> {
  if (!canAnywhere(actor, 'people.manage')) return { ok: false, refusal: { why: 'forbidden' } }
  const filter = { ...shown, ...(opening.whom === 'chosen' ? { ids: opening.chosen } : {}) }
  // Hashing takes most of the time: before the transaction, two at once, so that others are served meanwhile.
  const ready = await hashed(await waiting(db, actor.congressId, filter, BATCH))
  return transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('login names', 0))`
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ANY(${ready.map(({ id }) => id)}) ORDER BY id FOR UPDATE`
    const still = new Set((await waiting(tx, actor.congressId, { ...filter, ids: ready.map(({ id }) => id) }, BATCH)).map(({ id }) => id))
    const named = await withNames(tx, ready.filter(({ id }) => still.has(id)), opening)
    await setInitialPasswords(tx, named.map(({ id, loginName, passwordHash }) => ({ personId: id, loginName, passwordHash })))
    await appendEvents(tx, named.map(({ id, loginName }) => ({
      kind: 'person', recordId: id, action: shown.need === 'none' ? 'openAccount' : 'resetPassword', capacity, detail: { loginName, many: true },
    })), actor, now)
    const slips = named.map(({ id, name, place, loginName, password }) => ({ id, name, place, loginName, password }))
    return { slips, rest: await countWaiting(tx, actor.congressId, filter) }
  })
}

async function hashed(rows: readonly AccountRow[]): Promise<Ready[]> {
  const ready: Ready[] = []
  for (let at = 0; at < rows.length; at += 2) {
    ready.push(...(await Promise.all(rows.slice(at, at + 2).map(async (row) => {
      const password = aReadablePassword()
      return { ...row, password, passwordHash: await hashPassword(password) }
    }))))
  }
  return ready
}

/** Those who have a login name keep it. */
async function withNames(tx: Tx, people: readonly Ready[], opening: Opening): Promise<(Ready & { loginName: string })[]> {
  const known = people.flatMap((person) => (person.loginName ? [{ ...person, loginName: person.loginName }] : []))
  const fresh = people.filter(({ loginName }) => !loginName)
  const stems = [...new Set(fresh.map(({ name }) => stemOf(name, opening)))].map((stem) => `${stem}%`) // letters and figures only, so nothing to escape
  const taken = stems.length === 0 ? [] : await tx.$queryRaw<{ loginName: string }[]>`SELECT "loginName" FROM person WHERE "loginName" LIKE ANY(${stems})`
  return [...known, ...namesFor(fresh, opening, taken.map(({ loginName }) => loginName))]
}
