import type { Metadata } from 'next'
import { DeputyDesk } from '@/components/desk/deputy-desk'
import { KeeperDesk } from '@/components/desk/keeper-desk'
import { LeaderDesk } from '@/components/desk/leader-desk'
import { StationDesk } from '@/components/desk/station-desk'
import { StaffDesk } from '@/components/desk/staff-desk'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { actsForStation, openStationDesk } from '@/lib/stations/desk'
import { openDesk } from '@/lib/suggestions/desk-page'

export const metadata: Metadata = { title: '我的办公桌' }

export default async function DeskPage() {
  const actor = await requireActor()
  const desk = await openDesk(actor)
  switch (desk.kind) {
    case 'office': case 'unit': return <StaffDesk desk={desk} />
    case 'deputy': return <DeputyDesk desk={desk} mayBegin={canAnywhere(actor, 'suggestion.begin')} />
    case 'leader': return <LeaderDesk desk={desk} />
    case 'keeper': return actsForStation(actor) ? <StationDesk {...await openStationDesk(actor, desk.circumstances.today)} /> : <KeeperDesk actor={actor} today={desk.circumstances.today} />
  }
}
