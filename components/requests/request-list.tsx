import { Office } from '@/components/layout/office'
import { StepLink } from '@/components/suggestions/step-link'
import { Day } from '@/components/ui/day'
import { DueWhy } from '@/components/ui/due-why'
import { State } from '@/components/ui/state'
import { kindWords, requestStateWords } from '@/lib/requests/words'
import type { RequestView } from '@/lib/suggestions/record'
import type { StepPanel } from '@/lib/suggestions/step-panel'

type Props = { requests: readonly RequestView[]; panels: readonly StepPanel[]; today: string }

/** What units asked of the office, and what it answered. */
export function RequestList({ requests, panels, today }: Props) {
  if (requests.length === 0) return null
  return (
    <>
      <h3 className="mt-6 mb-2">退回和延期的申请</h3>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className="py-2 border-b border-line">
            <p><b>{request.unit}{kindWords[request.kind]}</b>{request.proposedDueOn ? <>到 <Day on={request.proposedDueOn} today={today} /></> : null}　<State tone={requestStateWords[request.state].tone}>{requestStateWords[request.state].label}</State></p>
            <p className="mid">{request.reason}{request.suggestedUnit ? `（建议改由${request.suggestedUnit}办理）` : ''}</p>
            {request.decisionReason ? <p className="mid"><Office />：{request.decisionReason}</p> : null}
            {request.state === 'asked' && request.dueOn ? <><p className={request.dueOn < today ? 'late' : 'soft'}><Office /> <Day on={request.dueOn} today={today} />前答复</p><DueWhy words={request.explained} /></> : null}
            {panels.filter(({ kind, id }) => kind === 'request' && id === request.id).map((panel) => <span key={panel.key} className="mr-6"><StepLink step={panel.key}>{panel.label}</StepLink></span>)}
          </li>
        ))}
      </ul>
    </>
  )
}
