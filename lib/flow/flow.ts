import type { Tone } from '@/components/ui/state'
import type { Life, LifeRow } from '@/lib/flow/lives'
import { capacityWords, limitSentence, whoWords, type Side } from '@/lib/flow/words'
import type { Rulebook } from '@/lib/rulebook/rulebook'

export type FlowState = { key: string; label: string; tone: Tone }
/** One row of a table as it leaves one state. */
export type FlowStep = { key: string; action: string; from: string; to: string; label: string; who: string; side: Side; limit: string }
/** A life as a rulebook has it, in words; the first state is where it begins. */
export type Flow = { noun: string; name: string; states: FlowState[]; steps: FlowStep[] }

/** Steps and states that a rulebook may not have. A stage that is somewhere left out is named here, or it is always drawn. */
export const ONLY_IF: Record<string, (rulebook: Rulebook) => boolean> = {
  ...Object.fromEntries(
    ['suggestion.propose', 'suggestion.proposeMore', 'suggestion.proposed', 'assignment.proposed', 'assignment.claimed', 'assignment.disputed', 'assignment.released', 'assignment.dispatch', 'assignment.inform']
      .map((key) => [key, ({ stages }: Rulebook) => stages.propose]),
  ),
  'assignment.checking': ({ stages }) => stages.replyCheck !== 'none',
  'assignment.sign': ({ stages }) => stages.replyCheck === 'none',
  'assignment.signWithout': ({ stages }) => stages.replyCheck === 'none',
  ...Object.fromEntries(['uphold', 'release'].map((action) => [`assignment.${action}`, ({ stages }: Rulebook) => stages.coordinate])),
  ...Object.fromEntries(['insist', 'excuse'].map((action) => [`assignment.${action}`, ({ stages }: Rulebook) => !stages.coordinate])),
  'suggestion.entrust': ({ stages }) => stages.dispatcher,
  'suggestion.handBack': ({ stages }) => stages.dispatcher,
  'suggestion.extend': ({ extension }) => extension.times > 0,
  ...Object.fromEntries(['askRecheck', 'passOn', 'screenBack', 'skipRecheck'].map((action) => [`suggestion.${action}`, ({ stages }: Rulebook) => stages.recheck !== 'none'])),
  'suggestion.withdrawAgreed': ({ withdrawal }) => withdrawal.joint === 'all',
  'suggestion.withdrawAgreed.proposed': ({ withdrawal }) => withdrawal.until !== 'accepted',
  'suggestion.withdrawAgreed.handling': ({ withdrawal }) => withdrawal.until === 'handling',
  // A step from one of its states alone.
  'suggestion.withdraw.proposed': ({ withdrawal }) => withdrawal.until !== 'accepted',
  'suggestion.withdraw.handling': ({ withdrawal }) => withdrawal.until === 'handling',
  'suggestion.lapse': ({ evaluation }) => evaluation.lapse,
  'suggestion.lateEvaluate': ({ evaluation }) => evaluation.late && evaluation.lapse,
  'suggestion.lateObject': ({ evaluation }) => evaluation.late && evaluation.lapse,
  'suggestion.rehandle': ({ rounds }) => rounds.max > 1,
  'assignment.extend': ({ extension }) => extension.times > 0,
  'assignment.extendInReview': ({ extension }) => extension.times > 0,
  ...Object.fromEntries(
    ['suggestion.dispatchAlong', 'suggestion.addAlong', 'suggestion.retime', 'assignment.riding', 'assignment.retime', 'assignment.retimeInReview']
      .map((key) => [key, ({ merge }: Rulebook) => merge.until !== 'never']),
  ),
}

/** A life under a rulebook: what the rulebook does not have is left out, and every state that nothing leads to any more. */
export function flowOf({ noun, name, table, states, steps: words }: Life, rulebook: Rulebook): Flow {
  const has = (key: string) => ONLY_IF[`${noun}.${key}`]?.(rulebook) ?? true
  const rows = Object.entries(table).filter(([action, { to }]) => has(action) && has(to)).map(([action, row]) => [action, { ...row, from: row.from.filter((state) => has(state) && has(`${action}.${state}`)) }] as const)
  const reached = reachedBy(rows, Object.keys(states).filter(has))
  const steps = rows.flatMap(([action, { from, to, by, limit }]) =>
    from.filter((state) => reached.has(state)).map((state) => ({
      key: `${action}.${state}`, action, from: state, to, label: words[action]?.happened || words[action]?.label || '',
      who: whoWords(by, rulebook), side: capacityWords[by[0]!].side, limit: limitSentence(limit, rulebook),
    })),
  )
  return { noun, name, steps, states: Object.entries(states).filter(([key]) => reached.has(key)).map(([key, { label, tone }]) => ({ key, label, tone })) }
}

/** A life begins where people begin to read it, and wherever a step leads away but none leads to. */
function reachedBy(rows: readonly (readonly [string, LifeRow])[], states: readonly string[]): Set<string> {
  const leaves = (state: string) => rows.some(([, { from }]) => from.includes(state))
  const entered = (state: string) => rows.some(([, { from, to }]) => to === state && from.some((other) => other !== state))
  const reached = new Set(states.filter((state, index) => index === 0 || (leaves(state) && !entered(state))))
  for (const state of reached) for (const [, { from, to }] of rows) if (from.includes(state)) reached.add(to)
  return reached
}
