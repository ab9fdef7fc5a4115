import { beforeAll, expect, test } from 'vitest'
import { listNotices } from '@/lib/notices/queries'
import { saidOf } from '@/lib/notices/words'
import { db } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy'
import { findSignedIn } from '@/lib/sign-in/queries'
import { openSession } from '@/lib/sign-in/sessions'
import { findRecord } from '@/lib/suggestions/queries'
import { submits, writes } from '@/prisma/seed/deeds-author'
import { accepts, dispatches } from '@/prisma/seed/deeds-office'
import { asksReturn, signsFor } from '@/prisma/seed/deeds-unit'
import { aCounty } from '../factories/county'

let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty()
  await db.congress.update({ where: { id: county.ground.congressId }, data: { officeShort: '人大主席团' } })
})

/** Somebody as a session knows them: that is where the name comes from. */
async function signedIn(login: string): Promise<Actor> {
  const { personId, grantId } = county.cast.byLogin(`demo-${login}`)
  const found = await findSignedIn(await openSession(db, { personId, grantId, device: '' }))
  return found!.actor
}

test('where the office is a presidium, a record says so to everyone at every step: turn, timeline, the steps and why one is not open', async () => {
  const stages = [[[0, writes()], [1, submits()]], [[3, accepts()]], [[5, dispatches()]], [[7, signsFor()], [8, asksReturn(1, '县住房城乡建设局')]]] as const
  const life = county.aLife()
  let said = ''
  for (const deeds of stages) {
    await county.tell(life, ...deeds)
    for (const login of ['zhouyingchuan', 'lumingchuan', 'shiwangshan', 'qinzhiyuan', 'xieshiyu']) {
      const found = await findRecord(await signedIn(login), life.id, county.day(9))
      if (!found || found === 'invited') continue
      const { turn, timeline } = found.view
      const words = JSON.stringify([turn, timeline.map(({ words }) => words), found.steps])
      expect(words, login).not.toContain('代工委')
      said += words
    }
  }
  expect(said).toContain('人大主席团裁定')
  expect(said).toContain('人大主席团受理')
})

test('and so do the notices of whoever is told', async () => {
  const { personId, office } = await signedIn('qinzhiyuan')
  const { rows } = await listNotices(personId, {})
  const sentences = rows.map(({ action, dueOn, count }) => saidOf(action, dueOn, count, office))
  expect(sentences).toContainEqual(expect.stringMatching(/^人大主席团交办给您单位/))
})
