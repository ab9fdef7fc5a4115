import type { Metadata } from 'next'
import { DeputyDesk } from '@/components/desk/deputy-desk'
import { KeeperDesk } from '@/components/desk/keeper-desk'
import { LeaderDesk } from '@/components/desk/leader-desk'
import { StationDesk } from '@/components/desk/station-desk'
import { StaffDesk } from '@/components/desk/staff-desk'
import { Notice } from '@/components/ui/notice'
import { callingIt } from '@/lib/congresses/office'
import { openOpinionDesk } from '@/lib/opinions/desk'
import { findOpening } from '@/lib/people/opening'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere, type Actor } from '@/lib/policy'
import { actsForStation, openStationDesk } from '@/lib/stations/desk'
import { openLeaderTopics } from '@/lib/supervision/board'
import { openSupervisionDesk } from '@/lib/supervision/desk'
import { openDesk } from '@/lib/suggestions/desk-page'
import { doneWords } from '@/lib/suggestions/step-words'

export const metadata: Metadata = { title: '我的办公桌' }

export default async function DeskPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const said = ended((await searchParams).done)
  return said ? <><Notice tone="done" status className="mb-6">{callingIt(actor.office, said)}</Notice><Desk actor={actor} /></> : <Desk actor={actor} />
}

/** What is said of a step that was the last one a suggestion had for this person: its own page is gone for them. */
const ended = (done = '') => (doneWords.suggestion && Object.hasOwn(doneWords.suggestion, done) ? `${doneWords.suggestion[done]}这件不再列在您这里。` : null)

async function Desk({ actor }: { actor: Actor }) {
  const today = dayOf(now())
  const [desk, opinions, supervision] = await Promise.all([openDesk(actor), openOpinionDesk(actor, today, actsForStation(actor) ? 20 : 8), openSupervisionDesk(actor, today)])
  switch (desk.kind) {
    case 'office': case 'unit': return <StaffDesk desk={desk} opinions={opinions} supervision={supervision} />
    case 'deputy': return <DeputyDesk desk={desk} opinions={opinions} mayBegin={canAnywhere(actor, 'suggestion.begin')} />
    case 'leader': return <LeaderDesk desk={desk} topics={await openLeaderTopics(actor, today)} supervision={supervision} />
    case 'keeper': return actsForStation(actor) ? <StationDesk {...await openStationDesk(actor, today)} opinions={opinions} circumstances={desk.circumstances} /> : <KeeperDesk actor={actor} today={today} opening={await findOpening(actor)} />
  }
}
