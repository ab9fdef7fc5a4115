import { Office } from '@/components/layout/office'
import { StepLink } from '@/components/suggestions/step-link'
import { Day } from '@/components/ui/day'
import { DueWhy } from '@/components/ui/due-why'
import { State } from '@/components/ui/state'
import { objectionStateWords } from '@/lib/objections/words'
import type { ObjectionView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { objections: readonly ObjectionView[]; panels: readonly StepPanel[]; today: string }

/** Which unit the deputy holds for the wrong one, and what the office answered. */
export function ObjectionList({ objections, panels, today }: Props) {
  if (objections.length === 0) return null
  return (
    <>
      <h3 className="mt-6 mb-2" id="objections">代表对承办单位的异议</h3>
      <ul>
        {objections.map(({ id, unit, state, reason, suggestedUnit, answer, answeredBy, dueOn, explained }) => (
          <li key={id} className="py-2 border-b border-line">
            <p><b>认为不该由{unit}办理</b>　<State tone={objectionStateWords[state].tone}>{state === 'raised' ? <>等<Office />答复</> : objectionStateWords[state].label}</State></p>
            <p className="mid">{reason}{suggestedUnit ? `（建议由${suggestedUnit}办理）` : ''}</p>
            {answer ? <p className="mid"><Office />{answeredBy ? ` ${answeredBy}` : ''}：{answer}</p> : null}
            {state === 'raised' && dueOn ? <><p className={dueOn < today ? 'late' : 'soft'}><Office /> <Day on={dueOn} today={today} />前答复</p><DueWhy words={explained} /></> : null}
            {panels.filter((panel) => panel.kind === 'objection' && panel.id === id).map((panel) => <span key={panel.key} className="mr-6"><StepLink step={panel.key}>{panel.label}</StepLink></span>)}
          </li>
        ))}
      </ul>
    </>
  )
}
