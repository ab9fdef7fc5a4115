import Link from 'next/link'
import { DisputeList } from '@/components/disputes/dispute-list'
import { ObjectionList } from '@/components/objections/objection-list'
import { RequestList } from '@/components/requests/request-list'
import { StepLink } from '@/components/suggestions/step-link'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import { roleWords } from '@/lib/assignments/words'
import type { PartView, RecordView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { parts: readonly PartView[]; requests: RecordView['requests']; disputes: RecordView['disputes']; objections: RecordView['objections']; panels: readonly StepPanel[]; today: string; isConcerned: boolean; coordinates: boolean; pushHref?: string }

/** Who handles it, how far each is, and how each date came about. */
export function RecordUnits({ parts, requests, disputes, objections, panels, today, isConcerned, coordinates, pushHref }: Props) {
  if (parts.length === 0) return null
  const reckoned = parts.filter(({ due }) => due?.explained)
  const stepsOf = (id: string) => panels.filter((panel) => panel.kind === 'assignment' && panel.id === id && panel.about !== null)
  const columns: Column<PartView>[] = [
    { key: 'unit', head: '单位', lead: true, cell: ({ unit }) => unit },
    { key: 'role', head: '分工', cell: ({ role }) => roleWords[role], className: 'nowrap' },
    ...(isConcerned ? [{ key: 'people', head: '承办人', cell: ({ people }: PartView) => <People people={people} /> }] : []),
    { key: 'state', head: '进展', cell: ({ progress }) => <State tone={progress.tone}>{progress.on ? <Day on={progress.on} today={today} /> : null}{progress.words}</State> },
    ...(isConcerned ? [{ key: 'due', head: '应交', className: 'num', cell: ({ due }: PartView) => (due ? <Day on={due.on} today={today} /> : <span className="soft">—</span>) }] : []),
  ]
  return (
    <Section title="承办单位" id="units">
      <Table columns={columns} rows={parts} rowKey={({ id }) => id} />
      {parts.some(({ id }) => stepsOf(id).length > 0) ? (
        <ul className="mt-3 flex flex-wrap gap-x-6">
          {parts.flatMap(({ id }) => stepsOf(id)).map((panel) => (
            <li key={panel.key} className="py-1"><StepLink step={panel.key}>{panel.label}：{panel.about}</StepLink></li>
          ))}
        </ul>
      ) : null}
      {parts.filter(({ clock }) => clock).map(({ id, unit, clock }) => <p key={id} className="mt-3 mid">{unit}：{clock}</p>)}
      {pushHref && isConcerned ? <p className="mt-3 no-print"><Link href={pushHref}>{coordinates ? '催办、发督办单' : '看催办和督办单'}</Link></p> : null}
      <Instructions parts={parts} />
      {reckoned.length > 0 ? (
        <Disclosure summary="这些日期是怎样算的" className="mt-2">
          {reckoned.map(({ id, unit, due }) => <p key={id} className="mid prose mb-2">{unit}：{due!.explained}</p>)}
        </Disclosure>
      ) : null}
      <DisputeList disputes={disputes} coordinates={coordinates} />
      <ObjectionList objections={objections} panels={panels} today={today} />
      <RequestList requests={requests} panels={panels} today={today} />
    </Section>
  )
}

function People({ people }: Pick<PartView, 'people'>) {
  if (!people) return <span className="soft">还没有签收</span>
  return <>{people.handler}{people.phone ? <> <a href={`tel:${people.phone.replace(/\s/g, '')}`} className="nowrap">{people.phone}</a></> : null}{people.leader ? <span className="soft">，分管 {people.leader}</span> : null}</>
}

function Instructions({ parts }: { parts: readonly PartView[] }) {
  const given = [...new Set(parts.map(({ instruction }) => instruction).filter(Boolean))]
  return given.map((instruction) => <p key={instruction} className="mt-3 mid">交办要求：{instruction}</p>)
}
