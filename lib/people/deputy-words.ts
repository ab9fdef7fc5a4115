import type { Tone } from '@/components/ui/state'
import type { DeputyAction, DeputyState, ENDING_GROUNDS, SUSPENSION_GROUNDS } from '@/lib/people/deputy-lifecycle'

export const deputyStateWords: Record<DeputyState, { label: string; tone: Tone }> = {
  active: { label: '执行职务', tone: 'done' },
  suspended: { label: '暂停执行职务', tone: 'wait' },
  ended: { label: '代表资格终止', tone: 'idle' },
}

/** The grounds as 代表法 arts. 61 and 62 (2025) put them. */
export const groundWords: Record<(typeof SUSPENSION_GROUNDS)[number] | (typeof ENDING_GROUNDS)[number], string> = {
  detained: '因刑事案件被羁押，正在受侦查、起诉、审判',
  sentenced: '被判处管制、拘役或者有期徒刑而没有附加剥夺政治权利，正在服刑',
  moved: '迁出或者调离本行政区域',
  resigned: '辞职被接受',
  absentTwice: '未经批准两次不出席本级人民代表大会会议',
  recalled: '被罢免',
  nationality: '丧失中华人民共和国国籍',
  politicalRights: '依照法律被剥夺政治权利',
  capacity: '丧失行为能力',
  died: '去世',
}

export const deputyActionWords: Record<DeputyAction, { label: string; busy: string; felt: string; article: string; done: string }> = {
  suspend: { label: '暂停执行职务', busy: '正在暂停…', felt: '暂停后仍能看到自己的建议，但不能再提、联名和评价。', article: '《代表法》第六十一条', done: '已暂停执行职务。' },
  resume: { label: '恢复执行职务', busy: '正在恢复…', felt: '情形消失后恢复，马上可以继续履职。', article: '《代表法》第六十一条', done: '已恢复执行职务。' },
  end: { label: '终止代表资格', busy: '正在终止…', felt: '终止后不能恢复。办过的事和评价都留着，仍能看到自己的建议。', article: '《代表法》第六十二条', done: '代表资格已终止。' },
}

export const deputyRefusals = {
  noTerm: '还没有设置届次，先在“设置”里添加本届。',
  seated: '这个人已经是本届代表。',
  certificateTaken: '这个代表证号已经属于另一位代表。',
  notOfTerm: '所选的代表团或者代表小组不属于本届。',
  future: '日期不能晚于今天。',
  twoOfOneName: '本级有两位同名同电话的人，先在“人员”里核对。',
} as const
