import { nothingHere } from '@/components/layout/lead-on'
import { RosterRun } from '@/components/rosters/roster-run'
import type { FormState } from '@/components/ui/form-state'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { findRoster } from '@/lib/rosters/queries'

type Asked = { params: Promise<{ run: string }>; searchParams: Promise<{ checked?: string }> }
type Settle = (bound: { id: string }, state: FormState, form: FormData) => Promise<FormState>

/** An uploaded table, looked at before it is taken in: the same page wherever one came from, with the settling of that place. */
export const rosterPage = (settle: Settle) =>
  async function RosterPage({ params, searchParams }: Asked) {
    const run = await findRoster(await requireActor(), (await params).run)
    if (!run) return nothingHere()
    return <RosterRun run={run} checked={Boolean((await searchParams).checked)} today={dayOf(now())} settle={settle.bind(null, { id: run.id })} />
  }
