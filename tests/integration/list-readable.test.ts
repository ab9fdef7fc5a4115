import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { can, type Actor } from '@/lib/policy'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { toMatter } from '@/lib/suggestions/matter'
import { matterInclude } from '@/lib/suggestions/matter-row'
import { readableBy, type VisibleToDeputies } from '@/lib/suggestions/readable'
import { STATES } from '@/lib/suggestions/suggestion'
import { aGround, anActor, aRow, circumstancesOf } from './list-ground'

// What the database lets through and what the policy allows are one rule, told twice. Everyone over every combination.
const people: Record<string, Actor> = {}
let congressIds: string[]

beforeAll(async () => {
  const here = await aGround()
  const there = await aGround('邻县')
  congressIds = [here.congress.id, there.congress.id]
  const [author, cosigner, invited, declined, peer, head] = await Promise.all(['石望山', '田秀禾', '罗闻溪', '龙小满', '韦长青', '覃山禾'].map(here.deputy))
  const stranger = await there.deputy('林听泉')
  const home = here.congress.id
  const govId = (await db.unit.create({ data: { congressId: home, system: 'government', name: '县政府办公室', dispatches: true } })).id
  const [seen, others] = await Promise.all(['农业农村委员会', '社会建设委员会'].map((name) => db.committee.create({ data: { congressId: home, name } })))
  Object.assign(people, {
    author: anActor('deputy', home, { deputyId: author }), cosigner: anActor('deputy', home, { deputyId: cosigner }),
    invited: anActor('deputy', home, { deputyId: invited }), declined: anActor('deputy', home, { deputyId: declined }),
    peer: anActor('deputy', home, { deputyId: peer }), suspended: anActor('deputy', home, { deputyId: author, mayAct: false }),
    stranger: anActor('deputy', there.congress.id, { deputyId: stranger }),
    officer: anActor('officer', home), officeHead: anActor('officeHead', home), officerThere: anActor('officer', there.congress.id), leader: anActor('leader', home), committee: anActor('committee', home, { committeeId: seen!.id }), committeeOfOthers: anActor('committee', home, { committeeId: others!.id }),
    handler: anActor('handler', home, { unitId: here.units['县水利局'] }), unitHead: anActor('unitHead', home, { unitId: here.units['县财政局'] }),
    former: anActor('handler', home, { unitId: here.units['县教育局'] }), unitThere: anActor('handler', there.congress.id, { unitId: there.units['县水利局'] }),
    // a unit into which two others went: one that handles, one that once did
    heir: anActor('handler', home, { unitId: here.units['县林业局'] ?? 'heir', predecessorIds: [here.units['县财政局']!, here.units['县教育局']!] }),
    screener: anActor('deputy', home, { deputyId: head }),
    dispatcher: anActor('handler', home, { unitId: govId, dispatches: true }),
    systemAdmin: anActor('systemAdmin', home), securityAdmin: anActor('securityAdmin', home), auditor: anActor('auditor', home),
  })
  const signers = [{ deputyId: cosigner!, state: 'confirmed' }, { deputyId: invited!, state: 'invited' }, { deputyId: declined!, state: 'declined' }]
  const parts = [{ unitId: here.units['县水利局']!, role: 'lead' }, { unitId: here.units['县财政局']!, role: 'co' }, { unitId: here.units['县教育局']!, role: 'separate', state: 'returned' }]
  const days = [{}, { submittedOn: '2026-05-01' }, { submittedOn: '2026-05-01', acceptedOn: '2026-05-03' }, { acceptedOn: '2026-05-03' }]
  for (const state of STATES) for (const when of days) for (const who of [signers, []]) for (const handled of [parts, []]) {
    await aRow(here, { state, authorId: author, ...when, signers: who, parts: handled })
  }
  for (const state of STATES) for (const when of days) await aRow(here, { state, authorId: author, ...when, dispatcherId: govId, recheck: 'waiting', screenerId: head })
  // of each state one in a topic that was decided upon, and one in a topic that was only proposed
  const aTopic = (state: string) => db.keyTopic.create({ data: { congressId: home, title: '课题', reason: '', year: 2026, trackYear: 2026, level: 'committee', committeeId: seen!.id, state, createdAt: new Date(0) } })
  const [decided, proposed] = [await aTopic('underway'), await aTopic('proposed')]
  const mine = await db.suggestion.findMany({ where: { congressId: home }, orderBy: { id: 'asc' }, select: { id: true, state: true } })
  for (const state of STATES) for (const [index, { id: topicId }] of [decided, proposed].entries()) await db.keyTopicItem.create({ data: { topicId, suggestionId: mine.filter((row) => row.state === state)[index * 8]!.id, addedOn: '2026-05-01' } })
  for (const state of STATES) await aRow(there, { state, authorId: stranger, submittedOn: '2026-05-01', parts: [{ unitId: there.units['县水利局']! }] })
}, 120_000)

describe.each(['accepted', 'published', 'never'] satisfies Rulebook['visibleToDeputies'][])('with other deputies: %s', (visible: VisibleToDeputies) => {
  test('the list and the policy agree for everyone about everything', async () => {
    const circumstances = await circumstancesOf(congressIds[0]!)
    const rows = await db.suggestion.findMany({ where: { congressId: { in: congressIds } }, include: { ...matterInclude, keyTopics: { select: { topic: { select: { committeeId: true, state: true } } } } } })
    expect(rows).toHaveLength(STATES.length * 21)
    const committeesOf = ({ keyTopics }: (typeof rows)[number]) => keyTopics.flatMap(({ topic }) => (topic.state === 'underway' ? [topic.committeeId!] : []))
    const matters = rows.map((row) => toMatter({ ...row, committeeIds: committeesOf(row) }, { ...circumstances, rulebook: { ...circumstances.rulebook, visibleToDeputies: visible } }))
    for (const [name, actor] of Object.entries(people)) {
      const allowed = matters.filter(({ suggestion }) => can(actor, 'suggestion.read', suggestion.parties)).map(({ row }) => row.id).sort()
      const found = await db.$queryRaw<{ id: string }[]>`SELECT s.id FROM suggestion s WHERE ${readableBy(actor, visible)}`
      expect(found.map(({ id }) => id).sort(), name).toEqual(allowed)
    }
  })
})

test('every kind of reader reads some and not all, so that the agreement means something', async () => {
  const count = async (actor: Actor) => (await db.$queryRaw<{ id: string }[]>`SELECT s.id FROM suggestion s WHERE ${readableBy(actor)}`).length
  const counts = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, actor]) => [name, await count(actor)] as const)))
  const total = STATES.length * 21
  for (const name of ['author', 'cosigner', 'invited', 'peer', 'officer', 'leader', 'committee', 'handler', 'former', 'heir', 'dispatcher', 'screener', 'unitThere', 'stranger']) {
    expect(counts[name], name).toBeGreaterThan(0)
    expect(counts[name], name).toBeLessThan(total)
  }
  for (const name of ['systemAdmin', 'securityAdmin', 'auditor', 'committeeOfOthers']) expect(counts[name], name).toBe(0)
})
