import { DisputeList } from '@/components/disputes/dispute-list'
import { ObjectionList } from '@/components/objections/objection-list'
import { RequestList } from '@/components/requests/request-list'
import { StepLink } from '@/components/suggestions/step-link'
import { UnitsTable, type UnitRow } from '@/components/suggestions/units-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Way } from '@/components/ui/way'
import { BEFORE_DISPATCH, IN_HAND, type AssignmentState } from '@/lib/assignments/assignment'
import type { PartView, RecordView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { parts: readonly PartView[]; requests: RecordView['requests']; disputes: RecordView['disputes']; objections: RecordView['objections']; panels: readonly StepPanel[]; today: string; isConcerned: boolean; coordinates: boolean; pushHref?: string }

/** Who handles it, how far each is, and how each date came about. */
export function RecordUnits({ parts, requests, disputes, objections, panels, today, isConcerned, coordinates, pushHref }: Props) {
  if (parts.length === 0) return null
  const reckoned = parts.filter(({ due }) => due?.explained)
  const stepsOf = (id: string) => panels.filter((panel) => panel.kind === 'assignment' && panel.id === id && panel.about !== null)
  return (
    <Section title="承办单位" id="units">
      <UnitsTable parts={parts.map((part) => drawn(part, isConcerned))} today={today} isConcerned={isConcerned} />
      {parts.some(({ id }) => stepsOf(id).length > 0) ? (
        <ul className="mt-3 flex flex-wrap gap-x-6">
          {parts.flatMap(({ id }) => stepsOf(id)).map((panel) => (
            <li key={panel.key} className="py-1"><StepLink step={panel.key}>{panel.label}：{panel.about}</StepLink></li>
          ))}
        </ul>
      ) : null}
      {parts.filter(({ clock }) => clock).map(({ id, unit, clock }) => <p key={id} className="mt-3 mid">{unit}：{clock}</p>)}
      {pushHref && isConcerned ? <p className="mt-3 no-print"><Way href={pushHref}>{coordinates && parts.some(({ state }) => IN_HAND.includes(state)) ? '催办、发督办单' : '看催办和督办单'}</Way></p> : null}
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

/** What the table draws of a part, and nothing else of it: only that travels to the browser. */
const drawn = ({ id, unit, role, state, people, progress, due }: PartView, isConcerned: boolean): UnitRow =>
  ({ id, unit, role, progress, people: isConcerned ? people : null, dueOn: isConcerned && due ? due.on : null, unsigned: NOT_SIGNED.includes(state) })

const NOT_SIGNED: readonly AssignmentState[] = [...BEFORE_DISPATCH, 'assigned']

function Instructions({ parts }: { parts: readonly PartView[] }) {
  const given = [...new Set(parts.map(({ instruction }) => instruction).filter(Boolean))]
  return given.map((instruction) => <p key={instruction} className="mt-3 mid">交办要求：{instruction}</p>)
}
