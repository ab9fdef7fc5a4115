import type { Capacity } from '@/lib/policy'
import type { RequestAction } from '@/lib/requests/lifecycle'
import { CHANNELS, type Limit, type LimitName, type Rulebook } from '@/lib/rulebook/rulebook'
import { lengthWords, limitWords } from '@/lib/rulebook/words'
import { channelWords } from '@/lib/suggestions/words'

/** On whose side a step lies: a mark beside the words, never instead of them. */
export const SIDES = ['deputy', 'office', 'unit', 'people', 'platform'] as const
export type Side = (typeof SIDES)[number]
export const sideWords: Record<Side, string> = { deputy: '代表', office: '人大', unit: '承办单位', people: '群众', platform: '平台自动' }

export const capacityWords: Record<Capacity, { label: string; side: Side }> = {
  system: { label: '平台自动', side: 'platform' },
  author: { label: '领衔代表', side: 'deputy' },
  cosigner: { label: '联名代表', side: 'deputy' },
  invited: { label: '受邀联名的代表', side: 'deputy' },
  peer: { label: '本级代表', side: 'deputy' },
  office: { label: '代工委', side: 'office' },
  officeHead: { label: '代工委负责人', side: 'office' },
  unit: { label: '承办单位', side: 'unit' },
  unitHead: { label: '承办单位负责人', side: 'unit' },
  leadUnit: { label: '主办单位', side: 'unit' },
  formerUnit: { label: '原承办单位', side: 'unit' },
  dispatcher: { label: '政府办（转办）', side: 'unit' },
  checker: { label: '审核答复的一方', side: 'office' },
  screener: { label: '代表团团长或者大会秘书处', side: 'deputy' },
  leader: { label: '常委会领导', side: 'office' },
  committee: { label: '专门委员会', side: 'office' },
  station: { label: '站点联络员', side: 'office' },
  host: { label: '接待代表', side: 'deputy' },
  townOffice: { label: '乡镇人大', side: 'office' },
  addressee: { label: '联系群众的代表', side: 'deputy' },
  trusted: { label: '获准看联系方式的工作人员', side: 'office' },
  constituent: { label: '反映人', side: 'people' },
  systemAdmin: { label: '系统管理员', side: 'office' },
  securityAdmin: { label: '安全管理员', side: 'office' },
  auditor: { label: '审计管理员', side: 'office' },
  self: { label: '本人', side: 'deputy' },
  anyone: { label: '任何人', side: 'platform' },
}

/** A request's own words are buttons by kind; the flow speaks of both kinds at once. */
export const requestStepWords: Record<RequestAction, { label: string }> = {
  grant: { label: '同意申请' },
  refuse: { label: '不同意申请' },
  lapse: { label: '单位已签发或者退出，申请失效' },
}

/** Who that is under these rules: 代表团团长, where delegations look suggestions through; null where nobody is. */
function localWho(capacity: Capacity, { stages }: Rulebook): string | null {
  if (capacity === 'dispatcher' && !stages.dispatcher) return null
  if (capacity === 'screener' && stages.recheck !== 'none') return { delegation: '代表团团长', secretariat: '大会秘书处' }[stages.recheck]
  if (capacity === 'checker' && stages.replyCheck !== 'none') return stages.replyCheck === 'office' ? capacityWords.office.label : `${capacityWords.dispatcher.label}或者${capacityWords.office.label}`
  return capacityWords[capacity].label
}

/** 领衔代表 · 代工委或者平台自动 */
export const whoWords = (by: readonly Capacity[], rulebook: Rulebook): string => by.flatMap((capacity) => localWho(capacity, rulebook) ?? []).join('或者')

/** Which limit begins with a step, as people say it: 10 个工作日内交办. Of two channels that differ, both. */
export function limitSentence(limit: LimitName | 'stop' | 'keep', rulebook: Rulebook): string {
  if (limit === 'stop' || limit === 'keep') return ''
  const { inSession, outOfSession } = { inSession: rulebook.limitsInSession[limit], outOfSession: rulebook.limitsOutOfSession[limit] }
  const general = rulebook.limits[limit]
  const [one, other] = [lengthOf(inSession ?? general), lengthOf(outOfSession ?? general)]
  if (one === other) return `${one}${limitWords[limit]}`
  return CHANNELS.map((channel, index) => `${channelWords[channel]}提出的${[one, other][index]}${limitWords[limit]}`).join('；')
}

const lengthOf = (limit: Limit): string => {
  if (limit.unit === 'sameDay') return '当日'
  return `${lengthWords(limit)}${limit.unit === 'fixed' ? '前' : '内'}`
}
