import { fullDay } from '@/lib/rulebook/words'
import type { RulebookState } from '@/lib/rulebooks/lifecycle'

export const rulebookStateWords: Record<RulebookState, string> = { draft: '草稿', inForce: '现行', superseded: '已被替换', discarded: '已作废' }

export const rulebookActionWords = {
  begin: '起草办理规则', save: '修改办理规则草稿', putInForce: '批准执行办理规则', supersede: '办理规则被新版替换', discard: '作废办理规则草稿',
}

const tones = { draft: 'wait', inForce: 'run', superseded: 'done', discarded: 'idle' } as const satisfies Record<RulebookState, string>
/** As the flow is drawn: a label with its mark for each state, a label for each step. */
export const rulebookLifeWords = Object.fromEntries(Object.entries(rulebookStateWords).map(([state, label]) => [state, { label, tone: tones[state as RulebookState] }])) // keys of the record above
export const rulebookStepWords = { putInForce: { label: '批准执行' }, supersede: { label: '被新版替换' }, discard: { label: '作废' } }

export const rulebookRefusals = {
  tooEarly: '执行日期不能早于今天。已经过去的日子按当时的规则算。',
  nothingNew: '这份草稿与现行规则没有区别，不用再执行一次。',
  noSource: '起草的底本不在了。请重新选一个。',
} as const

/** 第 3 版 */
export const numberWords = (number: number): string => `第 ${number} 版`

/** How many records go on under a version, said so that nobody fears for them. */
export const heldWords = (count: number): string =>
  count === 0 ? '还没有建议按这一版办理。' : `有 ${count} 件建议从这一版起办，一直按这一版办完。`

export const unitOptions = [
  { value: 'day', label: '天' }, { value: 'workingDay', label: '个工作日' }, { value: 'month', label: '个月' }, { value: 'fixed', label: '每年固定日期' }, { value: 'sameDay', label: '当日' },
]

/** What is in force here, and since when, as a page's title. */
export const standingWords = (current: { number: number | null; inForceFrom: string | null } | null): string =>
  current?.inForceFrom ? `现行办理规则：${numberWords(current.number!)}，${fullDay(current.inForceFrom)}起执行` : '按平台的默认规则办理'

/** Two wrote on one draft: who kept theirs first, and what of it the later one would change. */
export const staleWords = (who: string, when: string, changes: readonly string[]): string =>
  `${who}在 ${when} 存过这份草稿，您写的还没有存。${changes.length ? `存下您这份，会改掉那一份里的：${changes.slice(0, 6).join('、')}${changes.length > 6 ? `等 ${changes.length} 处` : ''}。` : ''}要用您这份，请勾选下面一项再存；要看那一份，请另开一个窗口。`
