import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { FaultTable } from '@/components/ledgers/fault-table'
import { MappingTable } from '@/components/ledgers/mapping-table'
import { PlaceQuestion } from '@/components/ledgers/place-question'
import { RunForm } from '@/components/ledgers/run-form'
import { RunHead } from '@/components/ledgers/run-head'
import { RunOutcome } from '@/components/ledgers/run-outcome'
import { GuessedUnits, UnknownUnits } from '@/components/ledgers/unknown-units'
import { findRun, ownPlaceOf } from '@/lib/ledgers/queries'
import { columnSamples } from '@/lib/ledgers/samples'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { settle } from '../actions'

export const metadata: Metadata = { title: '核对台账' }

type Asked = { params: Promise<{ run: string }>; searchParams: Promise<{ checked?: string }> }

export default async function RunPage({ params, searchParams }: Asked) {
  const actor = await requireActor()
  const run = canAnywhere(actor, 'suggestion.import') ? await findRun(actor, (await params).run) : null
  if (!run) return nothingHere()
  const { today, rulebook } = await getCircumstances(actor.congressId)
  const open = run.state === 'preview' || run.state === 'failed' || run.interrupted
  const { mapping, counts, faults } = run
  return (
    <>
      <RunHead run={run} open={open} today={today} checked={(await searchParams).checked} />
      <RunOutcome run={run} open={open} />
      <FaultTable faults={faults} refused={counts.refused} runId={run.id} />
      {open ? (
        <RunForm settle={settle.bind(null, { id: run.id })} writes={counts.created + counts.changed} key={JSON.stringify([mapping.readings, mapping.placeless, mapping.leftOut])}>
          <PlaceQuestion withoutPlace={counts.withoutPlace} placeless={mapping.placeless} ownPlace={await ownPlaceOf(actor.congressId)} first={counts.refused === 0} />
          <UnknownUnits units={counts.unknownUnits} leftOut={mapping.leftOut} />
          <GuessedUnits units={counts.guessedUnits} />
          <MappingTable columns={columnSamples(mapping, rulebook)} width={mapping.readings.length} />
        </RunForm>
      ) : null}
    </>
  )
}
