import type { Assignment } from '@/lib/assignments/assignment'
import { objectionLife, objectionProblem, toObjection } from '@/lib/objections/decide'
import { can } from '@/lib/policy'
import { askedOf, requestLife } from '@/lib/requests/decide'
import type { Request } from '@/lib/requests/lifecycle'
import { partTitle, type RequestView } from '@/lib/suggestions/record'
import type { Gathered, Standing } from '@/lib/suggestions/record-steps'
import { buttonTo, panelOf } from '@/lib/suggestions/step-panel'

// What somebody asked and the office answers: units' requests, and the deputy's objection to a unit.

export function ofRequests({ actor, matter, view, prefill }: Standing): Gathered {
  const panels = view.requests.flatMap((request) => {
    const part = matter.assignments.find(({ id }) => id === request.assignmentId)
    const record = part && toRequest(request, part)
    return record ? requestLife.openSteps(actor, record).map((action) => panelOf({ kind: 'request', id: request.id, version: request.version, action, about: request.unit, variant: request.kind }, prefill)) : []
  })
  return { panels, buttons: panels.map((panel) => buttonTo(panel, panel.action === 'grant')), refused: [] }
}

const toRequest = (row: RequestView, part: Assignment): Request => ({
  id: row.id, version: row.version, suggestionId: part.suggestionId, assignmentId: part.id, dueOn: row.dueOn, proposedDueOn: row.proposedDueOn, kind: row.kind, state: row.state,
  parties: askedOf(row.kind, part), assignmentIsOpen: ['assigned', 'handling', 'reviewing'].includes(part.state),
})

export function ofObjections({ actor, matter, view, prefill }: Standing): Gathered {
  const panels = view.objections.flatMap((row) => {
    const part = matter.assignments.find(({ id }) => id === row.assignmentId)
    return part ? objectionLife.openSteps(actor, toObjection(row, part)).map((action) => panelOf({ kind: 'objection', id: row.id, version: row.version, action, about: row.unit }, prefill)) : []
  })
  return { panels, buttons: panels.map((panel) => buttonTo(panel, panel.action === 'keep')), refused: [] }
}

/** The author may say that a unit is not the right one: one form for all units that have it in hand. */
export function mayObject({ actor, matter, view, prefill }: Standing): Gathered {
  const units = matter.assignments.flatMap((part) => {
    const shown = view.parts.find(({ id }) => id === part.id)
    const may = shown && can(actor, 'objection.raise', part.parties) && objectionProblem(part, view.objections) === null
    return may ? [{ value: part.id, label: partTitle(shown) }] : []
  })
  const { id, version } = matter.suggestion
  const panels = units.length > 0 ? [panelOf({ kind: 'objection', id, version, action: 'raise' }, { ...prefill, units })] : []
  return { panels, buttons: panels.map((panel) => buttonTo(panel)), refused: [] }
}
