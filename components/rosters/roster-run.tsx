import { RunForm } from '@/components/ledgers/run-form'
import { NewParts, RosterColumns } from '@/components/rosters/roster-columns'
import { RosterFaults } from '@/components/rosters/roster-faults'
import { RosterHead } from '@/components/rosters/roster-head'
import { RosterOutcome } from '@/components/rosters/roster-outcome'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import type { Roster } from '@/lib/rosters/queries'

type Props = { run: Roster; checked: boolean; today: string; settle: (state: FormState, form: FormData) => Promise<FormState> }

/** A table that was brought in: what importing it would do, what must be mended, which column says what. */
export function RosterRun({ run, checked, today, settle }: Props) {
  const open = run.state === 'preview' || run.state === 'failed'
  const { mapping, counts, faults } = run
  return (
    <>
      <RosterHead run={run} open={open} today={today} />
      {open && checked ? <Notice tone="done" status className="mb-6">已经按您选的重新核对。请看过以后再导入。</Notice> : null}
      <RosterOutcome run={run} />
      <RosterFaults faults={faults} refused={counts.refused} />
      {open ? (
        <RunForm settle={settle} writes={counts.created + counts.changed} key={JSON.stringify([mapping.readings, mapping.leftOut])}>
          <NewParts run={run} />
          <RosterColumns run={run} />
        </RunForm>
      ) : null}
    </>
  )
}
