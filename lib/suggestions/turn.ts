import type { AssignmentRole, AssignmentState } from '@/lib/assignments/assignment'
import { ENDED, isAnswering } from '@/lib/assignments/assignment'
import type { Capacity } from '@/lib/policy'
import { ENDS, type State } from '@/lib/suggestions/suggestion'

export type TurnPart = { unitId: string; unitName: string; role: AssignmentRole; state: AssignmentState }
export type TurnPromise = { unitName: string; unitId: string; state: string }
/** What a unit asked for, or the deputy's objection to one: it waits for the office's answer. */
export type TurnRequest = { unitName: string; kind: string; state: string }

/** Whose turn it is: `who` does `what`; nobody's, where the life has ended. `also` are others who owe something at the same time. */
export type Turn = { who: string; what: string; capacity: Capacity | null; unitIds: string[]; also: string[] }

const AUTHOR = '领衔代表'
const OFFICE = '代工委'

const single: Partial<Record<State, Omit<Turn, 'unitIds' | 'also'>>> = {
  draft: { who: AUTHOR, what: '写完提交', capacity: 'author' },
  returned: { who: AUTHOR, what: '修改后再提交', capacity: 'author' },
  submitted: { who: OFFICE, what: '审核', capacity: 'office' },
  accepted: { who: OFFICE, what: '交办', capacity: 'office' },
  replied: { who: AUTHOR, what: '评价', capacity: 'author' },
  dissatisfied: { who: OFFICE, what: '研究不满意的评价', capacity: 'office' },
  escalated: { who: OFFICE, what: '组织面商或者评估', capacity: 'office' },
  evaluated: { who: OFFICE, what: '核定办结', capacity: 'office' },
}

/** Says for every record at every moment whose turn it is, by name. Parts of ended units do not count. */
export function turnOf({ state, dispatcher, checksItself = false, recheckedBy = null }: { state: State; /** the second dispatcher's name, where it was handed to one */ dispatcher?: string | null; /** and it checks the replies of its own system */ checksItself?: boolean; /** who looks at it before the office does */ recheckedBy?: string | null }, parts: readonly TurnPart[], requests: readonly TurnRequest[] = [], promises: readonly TurnPromise[] | null = null): Turn {
  if (ENDS.includes(state)) return { who: '', what: '', capacity: null, unitIds: [], also: [] }
  if (state === 'submitted' && recheckedBy) return { who: recheckedBy, what: '复核', capacity: 'screener', unitIds: [], also: [] }
  if (state === 'proposed') return claiming(parts, dispatcher)
  if (state === 'accepted' && dispatcher) return { who: dispatcher, what: '分办', capacity: 'dispatcher', unitIds: [], also: [] }
  if (state === 'tracking') return trackedTurn(parts, promises)
  if (state === 'evaluated' && promises && promises.length > 0) return { ...single.evaluated!, what: '转入承诺跟踪', unitIds: [], also: [] }
  if (state !== 'handling') return { ...single[state]!, unitIds: [], also: [] }

  const also = requests.flatMap(waitsForOffice)
  const open = parts.filter(({ state }) => !ENDED.includes(state))
  const answering = open.filter(({ role, state }) => isAnswering(role) && owes(state))
  const assisting = open.filter(({ role, state }) => role === 'co' && owes(state))
  const checked = open.filter(({ state }) => state === 'checking')
  const checker = checksItself && dispatcher ? dispatcher : OFFICE
  const check = `审核${names(checked)}的答复`
  if (answering.length === 0 && checked.length > 0) return { who: checker, what: check, capacity: checker === OFFICE ? 'office' : 'dispatcher', unitIds: [], also: [...byDeed(assisting), ...also] }
  if (checked.length > 0) also.unshift(checker + check)
  const [main, rest] = answering.length > 0 ? [answering, assisting] : [assisting, []]
  if (main.length === 0) return { who: OFFICE, what: '核对答复是否齐备', capacity: 'office', unitIds: [], also }
  return {
    who: whoOf(main),
    what: whatOf(main),
    // what rides along is done on the main suggestion: nobody has a step to take here
    capacity: main.every(({ state }) => state === 'riding') ? 'system' : main.every(({ state }) => state === 'reviewing') ? 'unitHead' : 'unit',
    unitIds: main.map(({ unitId }) => unitId),
    also: [...byDeed(rest), ...also],
  }
}

/** Before the formal dispatch: first the units that were asked, then whoever coordinates, then the office. */
function claiming(parts: readonly TurnPart[], dispatcher: string | null = null): Turn {
  const shares = dispatcher ?? OFFICE
  const asked = parts.filter(({ state }) => state === 'proposed')
  const disputed = parts.filter(({ state }) => state === 'disputed')
  const settle = `协调${names(disputed)}的异议`
  if (asked.length > 0) return { who: names(asked), what: '认领或者提出异议', capacity: 'unit', unitIds: asked.map(({ unitId }) => unitId), also: disputed.length > 0 ? [shares + settle] : [] }
  return { who: shares, what: disputed.length > 0 ? settle : '正式交办', capacity: dispatcher ? 'dispatcher' : 'office', unitIds: [], also: [] }
}

/** While promises are tracked: the units that owe one; where all that is left has been done, the deputy who judges it. */
function trackedTurn(parts: readonly TurnPart[], promises: readonly TurnPromise[] | null): Turn {
  const kept = promises?.filter(({ state }) => state === 'kept') ?? []
  const owing = promises ? promises.filter(({ state }) => state !== 'kept') : parts.filter(({ role, state }) => isAnswering(role) && !ENDED.includes(state))
  const judging = `${AUTHOR}复评已兑现的承诺`
  if (owing.length === 0 && kept.length > 0) return { who: AUTHOR, what: '复评已兑现的承诺', capacity: 'author', unitIds: [], also: [] }
  if (owing.length === 0) return { who: OFFICE, what: '核对承诺是否了结', capacity: 'office', unitIds: [], also: [] }
  return { who: [...new Set(owing.map(({ unitName }) => unitName))].join('、'), what: '兑现承诺', capacity: 'unit', unitIds: [...new Set(owing.map(({ unitId }) => unitId))], also: kept.length > 0 ? [judging] : [] }
}

/** 县水利局签收 · 县水利局、县财政局答复 */
export const turnWords = ({ who, what }: Turn) => `${who}${what}`

const owes = (state: AssignmentState) => state === 'assigned' || state === 'handling' || state === 'reviewing' || state === 'riding'
const waitsForOffice = ({ unitName, kind, state }: TurnRequest): string[] => {
  if (kind === 'objection') return state === 'raised' ? [`${OFFICE}答复代表对${unitName}承办的异议`] : []
  return state === 'asked' ? [`${OFFICE}裁定${unitName}的${kind === 'return' ? '退回' : '延期'}申请`] : []
}
const names = (parts: readonly TurnPart[]) => parts.map(({ unitName }) => unitName).join('、')

function deedOf({ role, state }: TurnPart): string {
  if (state === 'assigned') return '签收'
  if (state === 'riding') return '随主件答复'
  if (role === 'co') return '报会办意见'
  return state === 'reviewing' ? SIGNING : '答复'
}
const SIGNING = '审签'

/** The units by name; where all that is left is to sign, their heads. */
const whoOf = (parts: readonly TurnPart[]) => names(parts) + (parts.every((part) => deedOf(part) === SIGNING) ? '的负责人' : '')

const whatOf = (parts: readonly TurnPart[]) => {
  const deeds = new Set(parts.map(deedOf))
  return deeds.size === 1 ? [...deeds][0]! : '分别办理'
}

function byDeed(parts: readonly TurnPart[]): string[] {
  const deeds = new Set(parts.map(deedOf))
  return [...deeds].map((deed) => whoOf(parts.filter((part) => deedOf(part) === deed)) + deed)
}
