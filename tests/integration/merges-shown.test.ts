import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { MergeSection } from '@/components/merges/merge-section'
import { merge } from '@/lib/merges/commands'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { findRecord } from '@/lib/suggestions/queries'
import { judges, submits, UNSATISFIED, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { drafts, sendsForReview, signs, signsFor, talks } from '@/prisma/seed/deeds-unit'
import type { Life } from '@/prisma/seed/life'
import { aCounty } from '../factories/county'

// 并案 as each reader sees it on the record's page: what rides along, where it stands, and never whose it is.
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
})

const held = ({ id }: Life) => db.suggestion.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })

async function accepted(author: string, isSecret = false): Promise<Life> {
  const life = county.aLife({ author, isSecret })
  await county.tell(life, [0, writes()], [1, submits()], [4, accepts()])
  return life
}

/** 石望山's and 田秀禾's, who asked for secrecy. */
async function merged(): Promise<{ main: Life; rider: Life }> {
  const [main, rider] = [await accepted('demo-shiwangshan'), await accepted('demo-tianxiuhe', true)]
  expect(await merge(county.cast.officers[0]!, await held(main), [await held(rider)], { reason: '内容相近，一并办理' }, county.day(5))).toMatchObject({ ok: true })
  await county.tell(main, [8, dispatches()], [9, signsFor()])
  return { main, rider }
}

/** Where deputies read nothing of each other's. */
const apart = (on: number): Circumstances => {
  const { versions: _, rulebook, ...rest } = county.day(on)
  return { ...rest, rulebook: { ...rulebook, visibleToDeputies: 'never' } }
}

async function section(actor: Actor, { id }: Life, on: number, circumstances = county.day(on)) {
  const found = await findRecord(actor, id, circumstances)
  if (!found || found === 'invited' || !found.merged) throw new Error('no merge is shown')
  const html = renderToStaticMarkup(createElement(MergeSection, { id, merged: found.merged, round: found.view.round, today: county.day(on).today }))
  return { ...found.merged, html, text: html.replace(/<[^>]+>/g, '').replaceAll('\u00A0', ' ') }
}

test('what rides along stands on the page of its main with its number, title, state and day; only the office can undo it; a deputy who may not read it sees how many', async () => {
  const { cast, stored } = county
  const { main, rider } = await merged()
  const own = await stored(rider)
  const office = await section(cast.officers[0]!, main, 10)
  expect(office.riders).toMatchObject([{ id: rider.id, number: own.number, dueOn: own.dueOn, rides: true, isOpen: true }])
  expect(office.text).toContain('下面 1 件并入这件一并办理，答复分别作出。')
  expect(office.text).toContain(own.title)
  expect(office.html).toContain(`href="/suggestions/${rider.id}/merge"`)

  const unit = await section(cast.handlerOf(main.units[0]!.unitId), main, 10)
  expect(unit.text, 'the unit does the work of both').toContain(own.title)
  expect(unit.html).not.toContain(`/${rider.id}/merge`)
  for (const { text } of [office, unit]) expect(text, 'never whose it is').not.toContain('田秀禾')

  const deputy = await section(main.author, main, 10, apart(10))
  expect(deputy.riders).toEqual([])
  expect(deputy.text).toContain('另有 1 件相近的建议并入办理')
  expect(deputy.text).not.toContain(own.title)
})

test('on its own page it names the main to whoever may read that, and to its deputy only that there is one', async () => {
  const { cast } = county
  const { main, rider } = await merged()
  const { number, title } = await county.stored(main)
  const office = await section(cast.officers[0]!, rider, 10)
  expect(office).toMatchObject({ ridesOn: true, main: { id: main.id, rides: true } })
  expect(office.text).toContain(`并入 ${number} 号办理，答复分别作出。《${title}》`)
  const deputy = await section(rider.author, rider, 10, apart(10))
  expect(deputy.text).toContain('并入 另一件相近的建议办理，答复分别作出。')
  expect(deputy.html).not.toContain(main.id)
})

test('once the replies are out nothing can be undone, and that another deputy was not satisfied is not told here to whom it is not told there', async () => {
  const { cast, tell } = county
  const { main, rider } = await merged()
  await tell(main, [12, talks()], [15, drafts()], [16, sendsForReview()], [17, signs()])
  await tell(rider, [20, judges(0, UNSATISFIED)])
  const office = await section(cast.officers[0]!, main, 21)
  expect(office.riders).toMatchObject([{ rides: false, isOpen: false, dueOn: null, state: { label: '不满意待研究' } }])
  expect(office.html).not.toContain(`/${rider.id}/merge`)
  const unit = await section(cast.handlerOf(main.units[0]!.unitId), main, 21)
  expect(unit.text).not.toContain('不满意')
})
