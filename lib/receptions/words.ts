import type { Attendance, ReceptionAction, ReceptionState } from './lifecycle'

export const receptionStateWords: Record<ReceptionState, { label: string; tone: 'idle' | 'wait' | 'run' | 'done' }> = {
  planned: { label: '已列计划', tone: 'idle' }, announced: { label: '已公告', tone: 'wait' }, held: { label: '接待中', tone: 'run' }, recorded: { label: '已记录', tone: 'done' }, cancelled: { label: '已取消', tone: 'idle' },
}
export const receptionActionWords: Record<ReceptionAction, { label: string; busy: string; happened: string; hint: string }> = {
  announce: { label: '公告', busy: '正在公告…', happened: '公告了接待', hint: '公告以后，群众在公开网站上就能看到。' },
  move: { label: '改期', busy: '正在改期…', happened: '改了日期', hint: '还没有公告，改期只留下原因。' },
  postpone: { label: '公告改期', busy: '正在改期…', happened: '公告改期', hint: '网站上会写明原来的日期和原因。' },
  cancel: { label: '取消', busy: '正在取消…', happened: '取消', hint: '取消的接待留在记录里，网站上不再列出。' },
  hold: { label: '开始接待', busy: '正在开始…', happened: '开始接待', hint: '代表从这里签到，联络员登记来访。' },
  record: { label: '结束并记录', busy: '正在记录…', happened: '记录了接待情况', hint: '记录以后，代表的出席计入履职。' },
}
export const attendanceWords: Record<Attendance, string> = { present: '出席', late: '迟到', leave: '请假', absent: '缺席' }
/** What else happens at a reception, beside its steps. */
export const besideWords: Record<string, string> = { plan: '列入计划', signIn: '签到', attend: '登记出席' }

export const receptionRefusals = {
  taken: '这个站点那一天这个时间已经有一场接待。',
  past: '不能改到已经过去的日子。',
  noHosts: '这个站点还没有代表，先把代表编入站点。',
  noStations: '这里没有开放的站点，换一个乡镇或者类别。',
  noDays: '这段时间里排不出接待日，看看起止日期。',
  closed: '这个站点已经停用。',
  notHeld: '这场接待还没有开始，或者已经取消。先在接待页上按“开始接待”。',
  notHost: '这位代表不在这场接待里，换一位，或者不选。',
  notOpen: '接待开始以后才能签到。',
} as const

export const receptionConditionWords: Record<string, string> = {
  receptionHosted: '公告前要有接待代表，而且离接待日还够办理规则要求的天数。来不及就先改期。',
  receptionDayHasCome: '还没有到接待的日子。',
  attendanceKnown: '还有代表没有登记出席，先登记完再记录。',
}

/** 今年的接待，记录在案的。 */
export const dutyWords = (year: string, { held, attended }: { held: number; attended: number }): string =>
  held === 0 ? `${year} 年还没有记录在案的接待。` : `${year} 年轮到接待 ${held} 次，出席 ${attended} 次。`
