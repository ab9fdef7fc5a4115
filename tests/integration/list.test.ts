import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { countLists, listSuggestions } from '@/lib/suggestions/list'
import { ORDERS, readFilter, type Cursor, type Order } from '@/lib/suggestions/list-filter'
import { dueOf } from '@/lib/suggestions/list-due'
import type { ListRow } from '@/lib/suggestions/list-row'
import { SECRET } from '@/lib/suggestions/list-row'
import { deskViews, views } from '@/lib/suggestions/views'
import { countOfficeDesk, listOfficeDesk } from '@/lib/suggestions/desk-office'
import { countUnitDesk, listUnitDesk } from '@/lib/suggestions/desk-unit'
import { deedViews } from '@/lib/suggestions/desk'
import { aGround, anActor, aRow, looksAs, circumstancesOf, type Ground } from './list-ground'

let ground: Ground
const people: Record<string, Actor> = {}
let secret: string

beforeAll(async () => {
  ground = await aGround()
  const { congress, units, deputy } = ground
  const [author, shy] = await Promise.all(['石望山', '田秀禾'].map(deputy))
  const water = units['县水利局']!
  Object.assign(people, {
    officer: anActor('officer', congress.id), leader: anActor('leader', congress.id), deputy: anActor('deputy', congress.id, { deputyId: author }),
    handler: anActor('handler', congress.id, { unitId: water }), unitHead: anActor('unitHead', congress.id, { unitId: water }),
  })
  const states = ['submitted', 'accepted', 'handling', 'replied', 'dissatisfied', 'evaluated', 'closed', 'draft'] as const
  const partStates = ['assigned', 'handling', 'reviewing', 'issued', 'returned'] as const
  for (let index = 0; index < 96; index += 1) {
    const state = states[index % states.length]!
    const part = { unitId: water, role: index % 3 === 0 ? 'co' : 'sole', state: partStates[index % partStates.length], dueOn: index % 2 ? `2026-0${5 + (index % 2)}-${10 + (index % 19)}` : null }
    await aRow(ground, {
      state, authorId: author, dueOn: index % 4 === 0 ? null : `2026-0${5 + (index % 3)}-${10 + (index % 18)}`, submittedOn: state === 'draft' ? null : '2026-05-02', grade: state === 'dissatisfied' ? 'unsatisfied' : null,
      parts: state === 'handling' ? [{ ...part, asked: index % 16 === 2 ? 'return' : index % 16 === 10 ? 'extension' : undefined }] : [],
    })
  }
  // two units, one of which wants to return it and the other more time: one row, one step, counted once
  await aRow(ground, { authorId: author, parts: [{ unitId: water, role: 'separate', asked: 'return' }, { unitId: units['县财政局']!, role: 'separate', asked: 'extension' }] })
  secret = await aRow(ground, { title: '关于青石桥加固的建议', authorId: shy, secretProposer: true, parts: [{ unitId: water }], signers: [] })
}, 120_000)

async function walk(actor: Actor, asked: Record<string, string>, order: Order) {
  const looking = looksAs(actor)
  const circumstances = await circumstancesOf(actor.congressId)
  const filter = readFilter({ ...asked, order })
  const seen: ListRow[][] = []
  let last: Cursor | null = null
  for (let cursor: Cursor | null = null, pages = 0; pages < 20; pages += 1) {
    const page = await listSuggestions(filter, cursor, looking, circumstances)
    seen.push(page.rows)
    last = page.previous
    if (!page.next) break
    cursor = page.next
  }
  const back: ListRow[][] = []
  for (let cursor = last; cursor; ) {
    const page = await listSuggestions(filter, cursor, looking, circumstances)
    back.unshift(page.rows)
    cursor = page.previous
  }
  return { seen, back }
}
const ids = (pages: ListRow[][]) => pages.flat().map(({ id }) => id)

describe.each(ORDERS)('in the order %s', (order) => {
  test.each(['officer', 'handler', 'deputy', 'leader'])('the %s pages through everything once, and back the same way', async (who) => {
    const { seen, back } = await walk(people[who]!, { view: 'all' }, order)
    expect(new Set(ids(seen)).size).toBe(ids(seen).length)
    expect(ids(back)).toEqual(ids(seen.slice(0, -1)))
    const [count] = await countLists([readFilter({ view: 'all' })], looksAs(people[who]!))
    expect(ids(seen)).toHaveLength(count!)
  })
})

test('what is due soonest stands first, what has no limit last', async () => {
  const { seen } = await walk(people['officer']!, { view: 'all' }, 'due')
  const dues = seen.flat().map(({ due }) => due.dueOn ?? '9999-12-31')
  expect(dues).toEqual([...dues].sort())
  expect(dues[0]! < '2026-05-26' && dues.at(-1) === '9999-12-31').toBe(true)
})

describe.each(['officer', 'handler', 'unitHead', 'deputy', 'leader'])('the figures of the %s', (who) => {
  test('equal the rows behind them, view by view', async () => {
    const looking = looksAs(people[who]!)
    const keys = [...views[looking.standpoint], ...deskViews[looking.standpoint]].map(({ key }) => key)
    const counts = await countLists(keys.map((view) => readFilter({ view })), looking)
    for (const [index, view] of keys.entries()) {
      const { seen } = await walk(people[who]!, { view }, 'due')
      expect(ids(seen), view).toHaveLength(counts[index]!)
    }
  })
})

test.each(['officer', 'handler', 'unitHead'])("the %s's desk adds up: its kinds to its sentence, each kind to its list, its rows to the whole", async (who) => {
  const looking = looksAs(people[who]!)
  const isOffice = looking.standpoint === 'office'
  const { total, deeds, bands } = await (isOffice ? countOfficeDesk(looking) : countUnitDesk(looking))
  const [listed] = await countLists([readFilter({ view: 'todo' })], looking)
  expect(total).toBe(listed)
  expect(total).toBeGreaterThan(3)
  expect(deeds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  expect(Object.values(bands).reduce((sum, count) => sum + count, 0)).toBe(total)
  for (const { deed, count } of deeds.filter(({ count }) => count > 0)) {
    const [inList] = await countLists([readFilter({ view: deedViews[deed] })], looking)
    expect(inList, deed).toBe(count)
  }
  const rows = await (isOffice ? listOfficeDesk(looking) : listUnitDesk(looking))
  expect(rows).toHaveLength(Math.min(total, 30))
})

test('a proposer who asked for secrecy is named to the office alone, and found by name by nobody', async () => {
  const circumstances = await circumstancesOf(ground.congress.id)
  const proposerFor = async (who: string, asked: Record<string, string>) => {
    const { rows } = await listSuggestions(readFilter({ view: 'all', ...asked }), null, looksAs(people[who]!), circumstances)
    return rows.find(({ id }) => id === secret)?.proposer
  }
  expect(await proposerFor('officer', { q: '青石桥' })).toBe('田秀禾')
  for (const who of ['deputy', 'handler', 'unitHead']) expect(await proposerFor(who, { q: '青石桥' }), who).toBe(SECRET)
  for (const who of ['officer', 'deputy', 'handler']) expect(await proposerFor(who, { q: '田秀禾' }), who).toBeUndefined()
})

test('that a deputy objected is shown to and found by those only who may read the grade', async () => {
  const asked = (view: string, state: string) => readFilter({ view, state })
  const [office] = await countLists([asked('all', 'dissatisfied')], looksAs(people['officer']!))
  const [own] = await countLists([asked('all', 'dissatisfied')], looksAs(people['deputy']!))
  const stranger = looksAs(anActor('deputy', ground.congress.id, { deputyId: await ground.deputy('韦长青') }))
  const [peerSees, peerWaits] = await countLists([asked('all', 'dissatisfied'), asked('all', 'replied')], stranger)
  expect([office, own, peerSees, peerWaits]).toEqual([12, 12, 0, 24])
  const page = await listSuggestions(readFilter({ view: 'all', state: 'replied' }), null, stranger, await circumstancesOf(ground.congress.id))
  expect(new Set(page.rows.map(({ state }) => state.label))).toEqual(new Set(['待评价']))
})

test('by when the grades are due is told to nobody who may not read them: no row, no order and no filter says it', async () => {
  const judged = new Set((await db.suggestion.findMany({ where: { congressId: ground.congress.id, state: { in: ['replied', 'dissatisfied', 'evaluated'] }, dueOn: { not: null } }, select: { id: true } })).map(({ id }) => id))
  expect(judged.size).toBeGreaterThan(10)
  const all = async (who: Actor, asked: Record<string, string> = {}) => (await walk(who, { view: 'all', ...asked }, 'due')).seen.flat()
  const dated = (rows: ListRow[]) => rows.filter(({ id, due }) => judged.has(id) && due.dueOn !== null && due.words !== '').length
  for (const who of ['officer', 'deputy']) expect(dated(await all(people[who]!)), who).toBe(judged.size)

  const stranger = anActor('deputy', ground.congress.id, { deputyId: await ground.deputy('韦长青') })
  for (const who of [people['leader']!, stranger]) {
    const rows = await all(who)
    const dues = rows.map(({ due }) => due.dueOn ?? '9999-12-31')
    expect([rows.filter(({ id }) => judged.has(id)).length, dated(rows)], who.role).toEqual([judged.size, 0])
    expect(dues).toEqual([...dues].sort())
    for (const asked of [{ due: 'overdue' }, { due: '30' }, { view: 'overdue' }, { view: 'soon' }] as Record<string, string>[]) {
      expect((await all(who, asked)).filter(({ id }) => judged.has(id)), JSON.stringify(asked)).toEqual([])
    }
  }
})

test('two characters are enough, and a sign that means something to the database finds nothing and breaks nothing', async () => {
  const found = async (q: string) => (await countLists([readFilter({ view: 'all', q })], looksAs(people['officer']!)))[0]
  expect(await found('青石')).toBe(1)
  expect(await found('县水利局 加固')).toBe(1)
  for (const odd of ["'", "' | 'x", '\\', '!', '&&', ':*', '()', '😀']) expect(await found(odd), odd).toBe(0)
})

test.each([['officer', 'suggestion_due'], ['leader', 'suggestion_told_due']] as const)('a page grows with itself and not with the table: the default order of the %s is read from its index', async (who, index) => {
  const plan = await db.$transaction(async (tx) => {
    // A handful of rows is sorted as cheaply as it is read in order; where the index is missing, it is sorted all the same.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    await tx.$executeRaw`SET LOCAL enable_sort = off`
    return tx.$queryRaw<Record<string, string>[]>`EXPLAIN SELECT s.id FROM suggestion s WHERE s."congressId" = ${ground.congress.id}
      ORDER BY ${dueOf('all', looksAs(people[who]!))}, s.id LIMIT 26`
  })
  const said = plan.flatMap((line) => Object.values(line)).join('\n')
  expect(said).toContain(index)
  expect(said).not.toContain('Sort')
})
