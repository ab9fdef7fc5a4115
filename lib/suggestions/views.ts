import type { Standpoint } from '@/lib/suggestions/standpoint'

/** The lists that everyone in the same position needs, each a named address. The first is what opens without a name. */
export const views = {
  office: [
    { key: 'all', label: '全部' },
    { key: 'todo', label: '等我办' },
    { key: 'unsigned', label: '未签收' },
    { key: 'soon', label: '十日内到期' },
    { key: 'overdue', label: '已逾期' },
    { key: 'replied', label: '待评价' },
    { key: 'unsatisfied', label: '不满意' },
    { key: 'requests', label: '申请待裁定' },
  ],
  unit: [
    { key: 'all', label: '全部' },
    { key: 'toClaim', label: '等我认领' },
    { key: 'toSign', label: '等我签收' },
    { key: 'inHand', label: '办理中' },
    { key: 'assisting', label: '会办' },
    { key: 'soon', label: '十日内到期' },
    { key: 'overdue', label: '逾期' },
    { key: 'answered', label: '已答复' },
  ],
  deputy: [
    { key: 'led', label: '我领衔的' },
    { key: 'signed', label: '我联名的' },
    { key: 'invited', label: '请我联名' },
    { key: 'toEvaluate', label: '待我评价' },
    { key: 'all', label: '全部代表可见' },
  ],
  leader: [
    { key: 'all', label: '全部' },
    { key: 'handling', label: '办理中' },
    { key: 'soon', label: '十日内到期' },
    { key: 'overdue', label: '已逾期' },
    { key: 'replied', label: '待评价' },
    { key: 'unsatisfied', label: '不满意' },
  ],
  keeper: [],
} as const satisfies Record<Standpoint, readonly { key: string; label: string }[]>

/** Lists that the desk counts and links to, without a tab of their own. */
export const deskViews = {
  office: [
    { key: 'toReview', label: '等审核' },
    { key: 'toDispatch', label: '等交办' },
    { key: 'toCoordinate', label: '等协调异议' },
    { key: 'toHandOver', label: '等正式交办' },
    { key: 'claiming', label: '等单位认领' },
    { key: 'toDecideReturn', label: '等裁定退回' },
    { key: 'toDecideExtension', label: '等审批延期' },
    { key: 'toAnswerObjection', label: '等答复代表的异议' },
    { key: 'toCheckReply', label: '等审核答复' },
    { key: 'toStudy', label: '等研究不满意' },
    { key: 'toSettle', label: '等协调研究' },
    { key: 'toLapse', label: '评价已逾期' },
    { key: 'toClose', label: '等核定办结' },
    { key: 'unsignedLate', label: '逾期未签收' },
    { key: 'opinionsLate', label: '会办意见逾期' },
    { key: 'repliesLate', label: '答复逾期' },
  ],
  unit: [{ key: 'todo', label: '等您办的' }, { key: 'toSignOff', label: '等负责人审签' }, { key: 'toAnswer', label: '要答复的' },
    { key: 'toAssist', label: '要报会办意见的' }, { key: 'objected', label: '代表对沟通记录有异议' }],
  deputy: [{ key: 'underWay', label: '我的，正在办的' }],
  leader: [],
  keeper: [],
} as const satisfies Record<Standpoint, readonly { key: string; label: string }[]>

export type ViewKey = (typeof views)[Standpoint][number]['key'] | (typeof deskViews)[Standpoint][number]['key']

const named = (standpoint: Standpoint): readonly { key: ViewKey; label: string }[] => [...views[standpoint], ...deskViews[standpoint]]

export const isViewOf = (standpoint: Standpoint, key: string | null): key is ViewKey => named(standpoint).some((view) => view.key === key)
export const viewLabel = (standpoint: Standpoint, key: ViewKey) => named(standpoint).find((view) => view.key === key)?.label ?? ''

/** The list that opens where the address names none, or one that this person does not have. */
export const openingView = (standpoint: Standpoint): ViewKey => views[standpoint][0]?.key ?? 'all'
