import type { FieldOf } from '@/components/settings/form-of'

type Kept = {
  title: string; kind: string; noticeNumber: string; meetingOn: string | null; signForOn: string | null; coOpinionOn: string | null; replyOn: string | null; excess: string; note: string
}

/** The notice of a batch and its dates. A date left empty is reckoned by the rulebook, for each suggestion. */
export const batchFields = (kept?: Kept): FieldOf[] => [
  { name: 'title', label: '交办通知的标题', value: kept?.title, max: 80, hint: '各单位和代表在通知里看到的就是它。' },
  { name: 'kind', label: '交办的是哪一类', kind: 'choice', value: kept?.kind, options: [{ value: 'session', label: '大会期间交办', note: '大会期间提出的建议' }, { value: 'recess', label: '闭会交办', note: '闭会期间提出的建议' }] },
  { name: 'noticeNumber', label: '通知的文号', optional: true, value: kept?.noticeNumber, max: 60, hint: '例如 青人办〔2026〕3 号。每件建议的期限说明里会写上它。' },
  { name: 'meetingOn', label: '交办会', kind: 'day', optional: true, value: kept?.meetingOn },
  { name: 'signForOn', label: '签收期限', kind: 'day', optional: '留空按规则算', value: kept?.signForOn },
  { name: 'coOpinionOn', label: '会办意见期限', kind: 'day', optional: '留空按规则算', value: kept?.coOpinionOn },
  { name: 'replyOn', label: '答复期限', kind: 'day', optional: '留空按规则算', value: kept?.replyOn, hint: '通知统一定的日期，先于本地规则。' },
  { name: 'excess', label: '答复晚于法定三个月的理由', kind: 'long', optional: '不晚于就不用写', value: kept?.excess, max: 500 },
  { name: 'note', label: '通知里的要求', kind: 'long', optional: true, value: kept?.note, max: 1000, hint: '印在附件交办表的前面。' },
]
