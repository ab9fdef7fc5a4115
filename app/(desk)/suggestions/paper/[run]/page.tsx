import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { RunForm } from '@/components/ledgers/run-form'
import { RosterColumns } from '@/components/rosters/roster-columns'
import { RosterFaults } from '@/components/rosters/roster-faults'
import { RosterHead } from '@/components/rosters/roster-head'
import { RosterOutcome } from '@/components/rosters/roster-outcome'
import { Notice } from '@/components/ui/notice'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { findRoster } from '@/lib/rosters/queries'
import { settle } from '../actions'

export const metadata: Metadata = { title: '核对登记表' }

type Asked = { params: Promise<{ run: string }>; searchParams: Promise<{ checked?: string }> }

export default async function PaperRunPage({ params, searchParams }: Asked) {
  const actor = await requireActor()
  const run = await findRoster(actor, (await params).run)
  if (!run || (run.kind !== 'replies' && run.kind !== 'evaluations')) return nothingHere()
  const open = run.state === 'preview' || run.state === 'failed'
  const { mapping, counts, faults } = run
  return (
    <>
      <RosterHead run={run} open={open} today={dayOf(now())} />
      {open && (await searchParams).checked ? <Notice tone="done" status className="mb-6">已经按您选的重新核对。请看过以后再导入。</Notice> : null}
      <RosterOutcome run={run} />
      <RosterFaults faults={faults} refused={counts.refused} />
      {open ? (
        <RunForm settle={settle.bind(null, { id: run.id })} writes={counts.created + counts.changed} key={JSON.stringify(mapping.readings)}>
          <RosterColumns run={run} />
        </RunForm>
      ) : null}
    </>
  )
}
