import { fullDay } from '@/lib/rulebook/words'
import type { Succession, System } from '@/lib/units/unit'

export const systemWords: Record<System, string> = {
  government: '政府系统', supervisory: '监委', court: '法院', procuratorate: '检察院', party: '党群系统', other: '其他',
}

export const unitRefusals = {
  nameTaken: '已经有这个名称或者别名的单位。',
  ownAncestor: '上级单位不能是它自己，也不能是它的下级。',
  openWork: '它手里还有没有办完的建议，先交给别的单位再停用。',
  people: '还有人以这个单位的身份登录，先请安全管理员收回身份。',
  planned: '已经排定了更名或者并入，先取消再改。',
  notPlanned: '没有排定的更名或者并入，可能已经办过或者取消了。',
  succeeded: '它已经更名或者并入别的单位，不能再改。',
  noSuccessor: '找不到要并入的单位，或者它已经停用。',
  ownSuccessor: '不能并入它自己。',
  children: '它下面还有在用的单位，先给它们换上级。',
} as const

export const successionWords = { renamed: '更名为', merged: '并入' } as const satisfies Record<Succession, string>

/** 县交通局 2026年3月1日起更名为县交通运输局 */
export const succeededWords = ({ from, kind, to, on }: { from: string; kind: Succession; to: string; on: string }) => `${from} ${fullDay(on)}起${successionWords[kind]}${to}`

/** 2026年12月1日起更名为县交通运输局 */
export const plannedWords = ({ kind, to, on }: { kind: Succession; to: string; on: string }) => `${fullDay(on)}起${successionWords[kind]}${to}`

export const plannedTo = (kind: Succession, on: string) => `${fullDay(on)}起${kind === 'renamed' ? '更名' : '并入别的单位'}`

/** Both units are on these suggestions with a word of their own that counts: the office must settle that first. */
export const bothWords = (numbers: readonly string[]) => `两个单位同时在办、并且都已经有了意见或者答复：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ' 等' : ''}。请代工委先调整这几件，再并入。`

/** What the timeline says where the work went over; the detail is what hand-over.ts wrote. */
export const wentOverWords = ({ from, to, kind, on }: Record<string, unknown>) => `${succeededWords({ from: String(from), kind: kind as Succession, to: String(to), on: String(on) })}，由其继续办理`
