import { expect, test } from 'vitest'
import { openAnnualReport } from '@/lib/annual/page'
import { dayOf, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { aCongress, signedIn } from './people-ground'
import { everythingSaid } from './everything-said'

// Of nothing, nothing is claimed: no 0 %, no 100 %, no "all answered".

const CLAIMS = /NaN|undefined|Infinity|\d+(\.\d+)?%|都已答复|没有不满意|没有超期/

test('a congress with nothing in it claims nothing', async () => {
  const { id } = await aCongress()
  const said = await everythingSaid(id)
  expect(said).not.toMatch(CLAIMS)
  expect(said).toContain('—')
  expect(said).toContain('还没有受理的建议')
  expect(await openAnnualReport(await signedIn(id, 'officer'), '2026')).toBeNull()
})

test('one that has taken in a suggestion and done nothing yet says so', async () => {
  const { id } = await aCongress()
  await db.suggestion.create({ data: { congressId: id, title: '修路', state: 'accepted', acceptedOn: `${dayOf(now()).slice(0, 4)}-01-01`, termNumber: 18 } })
  const said = await everythingSaid(id)
  expect(said).toContain('今年还没有交办的建议')
  expect(said).not.toMatch(/NaN|undefined|都已答复|没有不满意/)
})
