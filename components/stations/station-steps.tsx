import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { StationAction } from '@/lib/stations/lifecycle'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { steps: readonly StationAction[]; today: string; close: Act; reopen: Act }

/** Closing folded away, for it is rare; opening again in the open, for nothing else can be done then. */
export function StationSteps({ steps, today, close, reopen }: Props) {
  const reason = { name: 'reason', label: '原因', kind: 'long' as const, max: 500 }
  return (
    <>
      {steps.includes('close') ? <Section id="close" title="停用"><Disclosure summary="停用这个站点"><FormOf action={close} fields={[reason, { name: 'closedOn', label: '从哪天起', kind: 'day', value: today }]} submit="停用" busy="正在停用…" tone="usual" within="close" /></Disclosure></Section> : null}
      {steps.includes('reopen') ? <Section id="reopen" title="重新启用"><FormOf action={reopen} fields={[reason]} submit="重新启用" busy="正在启用…" tone="usual" within="reopen" /></Section> : null}
    </>
  )
}
