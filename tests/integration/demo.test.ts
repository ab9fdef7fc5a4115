import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { ASSIGNMENT_STATES } from '@/lib/assignments/assignment'
import { assignmentLifecycle } from '@/lib/assignments/lifecycle'
import { commitmentLifecycle } from '@/lib/commitments/lifecycle'
import { communicationLifecycle } from '@/lib/communications/lifecycle'
import { cosignatureLifecycle } from '@/lib/cosignatures/lifecycle'
import { hashOf } from '@/lib/events/commands'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { objectionLifecycle } from '@/lib/objections/lifecycle'
import { registrationLifecycle } from '@/lib/registrations/lifecycle'
import { requestLifecycle } from '@/lib/requests/lifecycle'
import { DOOR } from '@/lib/sign-in/demo-people'
import { suggestionLifecycle } from '@/lib/suggestions/lifecycle'
import { matterInclude, readMatter, type Read } from '@/lib/suggestions/matter-row'
import { STATES } from '@/lib/suggestions/suggestion'
import { loadDemo, settleCounty, tellStories } from '@/prisma/seed/demo'
import { settleNeighbour } from '@/prisma/seed/neighbour'
import { liveNextDoor } from '@/prisma/seed/neighbour-lives'
import { stories } from '@/prisma/seed/stories'

// Every kind of story of the demo, once: what it left behind is held against the tables that it went through.
beforeAll(async () => {
  const told = stories.filter(({ sitting }) => sitting !== 5).map((story) => ({ ...story, count: 1 }))
  await tellStories(told, await settleCounty(120))
  await liveNextDoor(await settleNeighbour(now()))
}, 400_000)

/** Taken only under other rules than the county's: its disputes are coordinated and nothing is handed back, the lead alone withdraws, nothing is rechecked; it has every kept promise judged and every explanation signed, and carries promises over. What came on paper is recorded at an import. */
const ELSEWHERE = ['handBack', 'withdrawAgreed', 'askRecheck', 'passOn', 'screenBack', 'skipRecheck', 'signWithoutForCheck', 'insist', 'excuse', 'finish', 'forgo', 'drop', 'recordEvaluation', 'recordObjection', 'recordReply']

type Table = Record<string, { from: readonly string[]; to: string }>
const tables: Record<string, { table: Table; begins: Record<string, readonly string[]>; stored: () => Promise<{ id: string; state: string }[]> }> = {
  suggestion: { table: suggestionLifecycle, begins: { begin: ['draft'] }, stored: () => db.suggestion.findMany({ select: { id: true, state: true } }) },
  assignment: { table: assignmentLifecycle, begins: { propose: ['proposed', 'claimed'], dispatch: ['assigned', 'informed'] }, stored: () => db.assignment.findMany({ select: { id: true, state: true } }) },
  request: { table: requestLifecycle, begins: { ask: ['asked'] }, stored: () => db.request.findMany({ select: { id: true, state: true } }) },
  objection: { table: objectionLifecycle, begins: { raise: ['raised'] }, stored: () => db.objection.findMany({ select: { id: true, state: true } }) },
  cosignature: { table: cosignatureLifecycle, begins: { invite: ['invited'], enter: ['confirmed'] }, stored: () => db.cosignature.findMany({ select: { id: true, state: true } }) },
  registration: { table: registrationLifecycle, begins: { enter: ['recorded'] }, stored: async () => (await db.suggestion.findMany({ where: { registration: { not: null } }, select: { id: true, registration: true } })).map(({ id, registration }) => ({ id, state: registration! })) },
  communication: { table: communicationLifecycle, begins: { record: ['recorded'] }, stored: () => db.communication.findMany({ select: { id: true, state: true } }) },
  commitment: { table: commitmentLifecycle, begins: {}, stored: () => db.commitment.findMany({ select: { id: true, state: true } }) },
}

describe('the events of a record, replayed through its table, give the state it is stored in', () => {
  test.each(Object.keys(tables))('%s', async (kind) => {
    const { table, begins, stored } = tables[kind]!
    const records = await stored()
    expect(records.length).toBeGreaterThan(3)
    const events = await db.event.findMany({ where: { kind }, orderBy: { seq: 'asc' } })
    for (const { id, state } of records) {
      const own = events.filter(({ recordId }) => recordId === id)
      let reached: string | null = kind === 'commitment' ? 'drafted' : null
      for (const { action, from, to } of own) {
        if (reached === null) {
          expect(begins[action], `${kind} ${action}`).toContain(to)
          reached = to
        } else if (!(action in table)) {
          expect([from, to], `${kind} ${action} is no step: it leaves it where it is`).toEqual([reached, reached])
        } else {
          expect(table[action]!.from, `${kind} ${action}`).toContain(reached)
          expect(from).toBe(reached)
          reached = table[action]!.to
        }
        expect(to).toBe(reached)
      }
      expect(reached, `${kind} ${id}`).toBe(state)
    }
  })
})

describe('the chain of hashes', () => {
  const broken = async () => {
    const last = new Map<string, string>()
    const wrong: bigint[] = []
    for (const { seq, hash, ...row } of await db.event.findMany({ orderBy: { seq: 'asc' } })) {
      const record = `${row.kind}:${row.recordId}`
      const { previousHash } = row
      if (hash !== hashOf({ ...row, detail: row.detail! }) || previousHash !== (last.get(record) ?? '')) wrong.push(seq)
      last.set(record, hash)
    }
    return wrong
  }

  test('holds for everything that happened, and finds the one row that somebody changed', async () => {
    expect(await broken()).toEqual([])
    const victim = await db.event.findFirstOrThrow({ where: { kind: 'suggestion', action: 'evaluate' } })
    await expect(db.event.update({ where: { seq: victim.seq }, data: { actorName: '别人' } }), 'the application cannot').rejects.toThrow()
    const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
    await owner.connect()
    await owner.query('alter table event disable trigger event_is_only_added_to')
    await owner.query(`update event set "actorName" = '别人' where seq = $1`, [victim.seq])
    expect(await broken()).toEqual([victim.seq])
    await owner.query('update event set "actorName" = $2 where seq = $1', [victim.seq, victim.actorName])
    await owner.query('alter table event enable trigger event_is_only_added_to')
    await owner.end()
  })
})

describe('the demo county', () => {
  test('has a suggestion, and a unit\'s part, in every state', async () => {
    const states = await db.suggestion.groupBy({ by: ['state'] })
    expect(states.map(({ state }) => state).sort()).toEqual([...STATES].sort())
    const parts = await db.assignment.groupBy({ by: ['state'] })
    expect(parts.map(({ state }) => state).sort()).toEqual([...ASSIGNMENT_STATES].sort())
  })

  test('every step of the tables has been taken in it', async () => {
    for (const [kind, { table }] of Object.entries(tables)) {
      const taken = new Set((await db.event.findMany({ where: { kind }, distinct: ['action'], select: { action: true } })).map(({ action }) => action))
      expect(Object.keys(table).filter((action) => !taken.has(action) && !ELSEWHERE.includes(action)), kind).toEqual([])
    }
  })

  test('every suggestion is read as one value just as the client reads it with all its relations', async () => {
    const byId = <Row extends { id: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    const sorted = (row: Read): Read => ({ ...row, cosignatures: byId(row.cosignatures), assignments: row.assignments.map((part) => ({ ...part, replies: byId(part.replies), requests: byId(part.requests), communications: byId(part.communications) })) })
    const rows = await db.suggestion.findMany({ include: matterInclude })
    expect(rows.flatMap(({ assignments }) => assignments.flatMap(({ replies }) => replies.flatMap(({ commitments }) => commitments))).length).toBeGreaterThan(3)
    for (const row of rows) expect(sorted((await readMatter(db, row.id))!)).toEqual(sorted(row))
    expect(await readMatter(db, 'nowhere')).toBeNull()
  })

  test('nothing of it lies in the future, and every limit that a state calls for is running', async () => {
    expect(await db.event.count({ where: { at: { gt: now() } } })).toBe(0)
    const without = await db.suggestion.findMany({ where: { dueOn: null, state: { in: ['submitted', 'accepted', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated'] } } })
    expect(without).toEqual([])
    expect(await db.suggestion.count({ where: { dueOn: { not: null }, state: { in: ['draft', 'returned', 'closed', 'refused', 'withdrawn'] } } })).toBe(0)
  })

  test('offers everyone at its door, each with the roles of the list, in its order', async () => {
    for (const { loginName, name, grants } of DOOR) {
      const person = await db.person.findUniqueOrThrow({ where: { loginName }, include: { grants: { orderBy: { createdAt: 'asc' }, include: { unit: true } } } })
      expect({ name: person.name, hash: person.passwordHash }).toEqual({ name, hash: null })
      expect(person.grants.map(({ role, unit }) => `${role} ${unit?.name ?? ''}`)).toEqual(grants.map(({ role, unit = '' }) => `${role} ${unit}`))
    }
    expect((await db.installation.findUniqueOrThrow({ where: { id: 1 } })).isDemo).toBe(true)
  })

  test('is not loaded into a database that somebody has begun to use', async () => {
    const before = await db.suggestion.count()
    await expect(loadDemo(() => undefined)).rejects.toThrow('数据库里已有人大')
    expect(await db.suggestion.count()).toBe(before)
  })
})
