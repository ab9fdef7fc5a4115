import type { LetterSource } from '@/lib/assignments/letter'
import { box, label, type Annex, type Block, type Cell, type Paper, type Values } from '@/lib/documents/paper'
import { fullDay } from '@/lib/rulebook/words'
import type { Rulebook } from '@/lib/rulebook/rulebook'

/** What is judged and by which grades, in the words of the rulebook under which the suggestion is handled. */
export type Scale = { axes: readonly string[]; grades: readonly string[] }
export type Judged = { grades: readonly { axis: string; label: string }[]; reason: string; evaluatedOn: string; isLate: boolean }
export type ConsultationGiven = { source: LetterSource; scale: Scale; letterNumber: string; issuedOn: string; office: string; officePhone?: string }

export const scaleOf = ({ satisfaction: { axes, grades } }: Pick<Rulebook, 'satisfaction'>): Scale => ({ axes: axes.map(({ label }) => label), grades: grades.map(({ label }) => label) })

export const CONSULTATION = '代表建议办理情况征询意见表'
const LEAD = '请代表收到答复后填写本表，签名后交回；联名的，由领衔代表征求其他代表的意见后填写。'

/** 征询意见表, as it goes out with the reply: the head is filled in, the boxes are the deputy's. */
export const consultationAnnex = (given: ConsultationGiven): Annex => ({ title: CONSULTATION, lead: LEAD, blocks: formOf(given, null) })

export const consultationPaper = (given: ConsultationGiven): Paper => ({
  kind: 'consultation', values: valuesOf(given, null), name: '征询意见表', form: 'sheet', organ: given.office, title: [CONSULTATION], lead: LEAD, blocks: formOf(given, null), annexes: [],
})

/** The same with what the deputy answered: the return that is filed. */
export const returnPaper = (given: ConsultationGiven, judged: Judged): Paper => ({
  kind: 'return', values: valuesOf(given, judged), name: '征询意见表回执', form: 'sheet', organ: given.office, title: [CONSULTATION, '（代表的评价）'], blocks: formOf(given, judged), annexes: [],
})

/** What the form asks, by name, for an office's own template. */
export function valuesOf({ source: { proposer, number, title, organ, coUnits }, scale, letterNumber, issuedOn, office, officePhone }: ConsultationGiven, judged: Judged | null): Values {
  return {
    建议编号: number ?? '', 建议标题: title, 提出人: proposer.names ?? '（要求不公开姓名）', 答复单位: organ, 会办单位: coUnits.join('、'), 答复文号: letterNumber, 答复日期: issuedOn ? fullDay(issuedOn) : '',
    交回: [office, officePhone].filter(Boolean).join('，'), 对办理情况的意见: judged?.reason ?? '', 代表签名: judged ? (proposer.names ?? '') : '', 评价日期: judged ? fullDay(judged.evaluatedOn) : '',
    评价项: scale.axes.map((axis) => ({ 项目: axis, 选项: gradesOf(scale, axis, judged) })),
  }
}
const gradesOf = ({ grades }: Scale, axis: string, judged: Judged | null) => grades.map((grade) => box(grade, judged?.grades.some((given) => given.axis === axis && given.label === grade))).join('　')

function formOf({ source, scale, letterNumber, issuedOn, office, officePhone }: ConsultationGiven, judged: Judged | null): Block[] {
  const { proposer, number, title, organ, coUnits } = source
  const rows: Cell[][] = [
    [label('建议编号'), { text: number ?? '' }, label('提出人'), { text: proposer.names ?? '（要求不公开姓名）' }],
    [label('标题'), { text: title, span: 3 }],
    [label('答复单位'), { text: organ }, label('会办单位'), { text: coUnits.join('、') || '无' }],
    [label('答复文号'), { text: letterNumber }, label('答复日期'), { text: issuedOn ? fullDay(issuedOn) : '' }],
    [label('收到答复'), { text: judged ? box('是', true) : `${box('是')}　${box('否')}　收到日期：` , span: 3 }],
    [label('办前面商'), { text: `${box('是')}　${box('否')}`, span: 3 }],
    ...scale.axes.map((axis) => [label(axis), { text: gradesOf(scale, axis, judged), span: 3 }]),
    [label('对办理情况的意见'), { text: judged ? judged.reason || '没有另写意见。' : '（不满意的，请写明具体原因）', span: 3, lines: 6 }],
    [label('代表签名'), { text: judged ? (proposer.names ?? '') : '' }, label('日期'), { text: judged ? `${fullDay(judged.evaluatedOn)}${judged.isLate ? '（逾期补评）' : ''}` : '' }],
    [label('交回'), { text: [office, officePhone].filter(Boolean).join('，'), span: 3 }],
  ]
  // Whether they met beforehand is asked on the blank form only: the platform's evaluation does not ask it.
  return [{ kind: 'form', shares: [20, 30, 20, 30], rows: judged ? rows.filter(([head]) => head?.text !== '办前面商') : rows }]
}
