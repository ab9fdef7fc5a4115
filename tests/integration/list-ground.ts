import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { Actor, Role } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { indexForSearch } from '@/lib/suggestions/search'
import { standpointOf } from '@/lib/suggestions/standpoint'
import type { Looking } from '@/lib/suggestions/list-where'
import type { Prisma } from '@/prisma/generated/client'
import { aCongress } from './people-ground'

export const at = new Date('2026-05-26T02:00:00Z')
export const today = '2026-05-26'

/** A county with its people and units, for lists: written straight into the tables, because only the reading is tried here. */
export async function aGround(name = '青岚县') {
  const congress = await aCongress(name)
  const units = Object.fromEntries(await Promise.all(['县水利局', '县财政局', '县教育局'].map(async (unit) => [unit, (await db.unit.create({ data: { congressId: congress.id, system: 'government', name: unit } })).id] as const)))
  const deputy = async (who: string) => {
    const person = await db.person.create({ data: { name: who } })
    const { id } = await db.deputy.create({ data: { personId: person.id, congressId: congress.id, termId: congress.termId } })
    return id
  }
  return { congress, units, deputy }
}
export type Ground = Awaited<ReturnType<typeof aGround>>

export const anActor = (role: Role, congressId: string, more: Partial<Actor> = {}): Actor => ({
  personId: randomUUID(), name: '某人', sessionId: 's', grantId: 'g', role, congressId, unitId: null, deputyId: null, mayAct: true, ...more,
})

type Part = { unitId: string; role?: string; state?: string; dueOn?: string | null; asked?: 'return' | 'extension' }
type Wanted = Partial<Prisma.SuggestionUncheckedCreateInput> & { parts?: Part[]; signers?: { deputyId: string; state: string }[] }

let made = 0
/** A suggestion as it stands, with its parts. */
export async function aRow({ congress }: Pick<Ground, 'congress'>, { parts = [], signers = [], ...wanted }: Wanted): Promise<string> {
  made += 1
  const { id } = await db.suggestion.create({
    data: {
      congressId: congress.id, title: `关于第 ${made} 件事的建议`, termNumber: 18, sittingNumber: 5, state: 'handling',
      number: wanted.state === 'draft' || wanted.state === 'submitted' ? null : String(made).padStart(4, '0'), changedAt: new Date(at.getTime() + (made % 7) * 1000), ...wanted,
    },
  })
  for (const { asked, ...part } of parts) {
    const { id: assignmentId } = await db.assignment.create({ data: { suggestionId: id, congressId: congress.id, role: 'sole', ...part } })
    if (asked) await db.request.create({ data: { suggestionId: id, congressId: congress.id, assignmentId, kind: asked, reason: '职责不在我单位', askedAt: at, dueOn: '2026-05-25' } })
  }
  for (const signer of signers) await db.cosignature.create({ data: { suggestionId: id, invitedAt: at, ...signer } })
  await db.$transaction((tx) => indexForSearch(tx, id))
  return id
}

export const looksAs = (actor: Actor): Looking => ({ actor, standpoint: standpointOf(actor), today, visibleToDeputies: 'accepted' })
export const circumstancesOf = (congressId: string) => getCircumstances(congressId, at)
