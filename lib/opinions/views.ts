import { canAnywhere, type Actor } from '@/lib/policy'
import { standpointOf } from '@/lib/suggestions/standpoint'

export const OPINION_VIEWS = ['todo', 'late', 'under', 'answered', 'clusters', 'over', 'all'] as const
export type OpinionView = (typeof OPINION_VIEWS)[number]

/** From where someone looks at what people say: a station's officer and the office look after it. */
export type OpinionStandpoint = 'house' | 'unit' | 'deputy'
export function opinionStandpoint(actor: Actor): OpinionStandpoint {
  const suggestions = standpointOf(actor)
  return suggestions === 'unit' || suggestions === 'deputy' ? suggestions : 'house'
}

export const viewsOf = (actor: Actor): readonly OpinionView[] => {
  if (canAnywhere(actor, 'opinion.readAlike')) return OPINION_VIEWS
  return opinionStandpoint(actor) === 'deputy' ? ['todo', 'under', 'answered', 'clusters', 'over', 'all'] : ['todo', 'late', 'answered', 'over', 'all']
}

export const viewWords: Record<OpinionView, string> = { todo: '等我办', late: '超期的', under: '正在办', answered: '待评价', clusters: '多人反映', over: '办完的', all: '全部' }
export const opinionTitles: Record<OpinionStandpoint, string> = { house: '群众意见', unit: '转来的群众意见', deputy: '选民对您说的' }
export const emptyWords: Record<OpinionView, string> = {
  todo: '没有等您办的。有人扫码反映、转给您办，会排在这里，也会通知您。', late: '没有超期的。', under: '没有正在办的。', answered: '没有等反映人评价的。',
  clusters: '还没有两个人以上反映的同一件事。在一件意见的页面上，可以把它并到另一件里。', over: '还没有办完的。', all: '还没有群众意见。',
}
