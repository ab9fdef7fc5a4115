import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { ReceptionRow } from '@/lib/receptions/queries'
import { ReceptionTable } from './reception-table'

/** A station's next receptions, and where its year is planned. */
export function StationCalendar({ rows, today, plan }: { rows: readonly ReceptionRow[]; today: string; plan: string | null }) {
  return (
    <Section id="receptions" title="近期接待" aside={plan ? <ButtonLink size="small" href={plan}>排接待</ButtonLink> : null}>
      {rows.length === 0 ? <p className="soft">还没有排接待。</p> : <ReceptionTable rows={rows} today={today} />}
    </Section>
  )
}
