import { nothingHere } from '@/components/layout/lead-on'
import { RosterRun } from '@/components/rosters/roster-run'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { findRoster } from '@/lib/rosters/queries'
import { settle } from '../actions'

export const metadata = { title: '核对表格' }

type Asked = { params: Promise<{ run: string }>; searchParams: Promise<{ checked?: string }> }

export default async function RosterPage({ params, searchParams }: Asked) {
  const run = await findRoster(await requireActor(), (await params).run)
  if (!run) return nothingHere()
  return <RosterRun run={run} checked={Boolean((await searchParams).checked)} today={dayOf(now())} settle={settle.bind(null, { id: run.id })} />
}
