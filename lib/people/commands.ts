import { appendEvent } from '@/lib/events/commands'
import { holdOwnPerson, holdPerson } from '@/lib/people/home'
import type { PersonInput } from '@/lib/people/person'
import { APART } from '@/lib/people/roles'
import { personRefusals } from '@/lib/people/words'
import type { Tx } from '@/lib/platform/db'
import { indexOf, seal, unseal } from '@/lib/platform/seal'
import { transact, type Outcome } from '@/lib/platform/transact'
import { canAnywhere, type Actor } from '@/lib/policy'
import { allowedAs, movedOn, refuse } from '@/lib/settings/allowed'
import { loginNameOf } from '@/lib/sign-in/login-name'
import { setInitialPassword } from '@/lib/sign-in/passwords'
import { endSessionsOf } from '@/lib/sign-in/sessions'

/** A person, and the version that the administrator was looking at. */
export type PersonTarget = { id: string; version: number }

export type Added = { personId: string; loginName: string | null; password: string | null }

/** A new person, with a first password if they get a login name. What they may do is for another administrator to say. */
export const addPerson = (actor: Actor, input: PersonInput, now: Date): Promise<Outcome<Added>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const data = await checked(tx, null, input)
    if (data.phoneIndex && (await tx.person.count({ where: { name: input.name, phoneIndex: data.phoneIndex } }))) refuse(personRefusals.alreadyThere)
    const person = await tx.person.create({ data })
    const password = person.loginName ? await setInitialPassword(tx, person.id) : null
    await appendEvent(tx, { kind: 'person', recordId: person.id, action: 'create', capacity, detail: { name: person.name, loginName: person.loginName } }, actor, now)
    return { personId: person.id, loginName: person.loginName, password }
  })

export const changePerson = (actor: Actor, target: PersonTarget, input: PersonInput, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const personId = target.id
    const before = await holdOwnPerson(tx, actor.congressId, personId)
    const { phoneSealed, phoneIndex, ...rest } = await checked(tx, personId, input)
    await write(tx, target, input.phone ? { ...rest, phoneSealed, phoneIndex } : rest)
    // The form of a seat shows the name as well: whoever has it open is told.
    if (before.name !== rest.name) await tx.deputy.updateMany({ where: { personId }, data: { version: { increment: 1 } } })
    const detail = { name: input.name, ...(before.name === input.name ? {} : { before: before.name }), loginName: rest.loginName, phoneChanged: Boolean(input.phone) }
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'change', capacity, detail }, actor, now)
    if (before.loginName && before.loginName !== rest.loginName) await endSessionsOf(tx, personId)
  })

/** Nobody enters with this account any more, and whoever is in is out at once. */
export const disablePerson = (actor: Actor, target: PersonTarget, reason: string, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    const personId = target.id
    if (personId === actor.personId) refuse(personRefusals.yourself)
    await holdOwnPerson(tx, actor.congressId, personId)
    await write(tx, target, { disabledAt: now })
    const endedSessions = await endSessionsOf(tx, personId)
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'disable', capacity, detail: { reason, endedSessions } }, actor, now)
  })

export const enablePerson = (actor: Actor, target: PersonTarget, now: Date): Promise<Outcome> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.manage')
    await holdOwnPerson(tx, actor.congressId, target.id)
    await write(tx, target, { disabledAt: null })
    await appendEvent(tx, { kind: 'person', recordId: target.id, action: 'enable', capacity }, actor, now)
  })

/**
 * A new first password, returned this once. Whoever could set the password of those who watch him would be watched by
 * nobody: the system administrator resets everyone's but theirs, the security administrator theirs alone.
 */
export const resetPassword = (actor: Actor, target: PersonTarget, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const personId = target.id
    const person = await holdOwnPerson(tx, actor.congressId, personId)
    const watches = (await tx.roleGrant.count({ where: { personId, endedAt: null, role: { in: [...APART] } } })) > 0
    if (watches && !canAnywhere(actor, 'roles.manage')) refuse(personRefusals.ofAdministrator)
    if (!watches && !canAnywhere(actor, 'people.manage')) refuse(personRefusals.onlyAdministrators)
    const capacity = allowedAs(actor, watches ? 'roles.manage' : 'people.manage')
    if (!person.loginName) refuse(personRefusals.noLogin)
    await write(tx, target, {})
    const password = await setInitialPassword(tx, personId)
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'resetPassword', capacity }, actor, now)
    return password
  })

/** Shows a telephone number in full, which needs a reason and is kept in the log (PIPL art. 51). */
export const showPhone = (actor: Actor, personId: string, reason: string, now: Date): Promise<Outcome<string>> =>
  transact(async (tx) => {
    const capacity = allowedAs(actor, 'people.readContact', { congressId: actor.congressId, personId })
    const person = await holdPerson(tx, actor.congressId, personId)
    await appendEvent(tx, { kind: 'person', recordId: personId, action: 'showPhone', capacity, detail: { reason } }, actor, now)
    return person.phoneSealed ? unseal(person.phoneSealed) : ''
  })

/** Of two administrators with the same page open the first is kept, the second is told. */
async function write(tx: Tx, { id, version }: PersonTarget, data: object): Promise<void> {
  const { count } = await tx.person.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) movedOn()
}

async function checked(tx: Tx, personId: string | null, { name, loginName, phone }: PersonInput) {
  const login = loginName ? loginNameOf(loginName) : null
  const holder = login ? await tx.person.findUnique({ where: { loginName: login }, select: { id: true } }) : null
  if (holder && holder.id !== personId) refuse(personRefusals.loginTaken)
  return { name, loginName: login, phoneSealed: phone ? seal(phone) : null, phoneIndex: phone ? indexOf(phone) : null }
}
