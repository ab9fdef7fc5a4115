import type { TalkWay } from './household'

export const talkWayWords: Record<TalkWay, string> = { visit: '上门走访', phone: '电话', message: '微信、短信', meeting: '接待或者座谈时' }

export const householdViewWords = { all: '结对中', quiet: '三个月没有联系', ended: '已结束' } as const

export const householdRefusals = {
  notOfStation: '这位代表不在这个站点，先把他编入站点。',
  paired: '这位代表已经和这一户结对，不用再登记。',
  ended: '结对已经结束，不能再改。',
  future: '日期不能晚于今天。',
  tooEarly: '联系的日期不能早于结对的日期。',
  keyTaken: '这次联系已经记在别处，刷新页面再记。',
  nothingSealed: '没有登记电话和住址。',
} as const

/** What happened to a pairing, as its page tells it. */
export const householdHappened: Record<string, string> = { pair: '登记结对', change: '改了登记', showContact: '查看了联系方式', talk: '记了一次联系', end: '结束结对，删除了称呼和联系方式' }

/** 结对 12 户，今年联系 30 次。 Counts alone: nobody is told who. */
export const pairedWords = (year: string, { households, talks }: { households: number; talks: number }): string =>
  households + talks === 0 ? '还没有登记结对联系户。' : `结对联系 ${households} 户，${year} 年联系 ${talks} 次。`
