import { inChinese } from '@/lib/assignments/letter'
import { roleWords } from '@/lib/assignments/words'
import type { AssignmentRole } from '@/lib/assignments/assignment'
import { clause } from '@/lib/documents/levels'
import { text, type Annex, type Paper } from '@/lib/documents/paper'
import { fullDay, measured } from '@/lib/rulebook/words'

/** One unit's part in one suggestion, as a row of the table under the notice. */
export type Handed = { number: string; title: string; proposer: string; unit: string; role: AssignmentRole; dueOn: string | null }
export type NoticeGiven = { organ: string; place: string; termNumber: number | null; sitting: string; on: string | null; handed: readonly Handed[]; instruction: string; contact: string; /** 重新办理: the deputy was not satisfied */ again?: boolean }

/** 交办通知, with the 交办一览表 as its annex: to every unit that is named in it. */
export function dispatchNotice({ organ, place, termNumber, sitting, on, handed, instruction, contact, again = false }: NoticeGiven): Paper {
  const numbers = [...new Set(handed.map(({ number }) => number))]
  const units = [...new Set(handed.map(({ unit }) => unit))]
  const one = numbers.length === 1
  const what = one ? `第${numbers[0]}号建议` : `${measured(numbers.length, '件').replace(/\s/g, '')}代表建议`
  const term = termNumber ? `${inChinese(termNumber)}届` : ''
  return {
    kind: 'notice', values: { 件数: String(numbers.length), 交办要求: instruction, 交办件: handed.map(({ number, title, proposer, unit, role, dueOn }, index) => ({ 序号: String(index + 1), 编号: number, 标题: title, 提出人: proposer, 承办单位: unit, 分工: roleWords[role], 期限: dueOn ? fullDay(dueOn) : '' })) },
    name: again ? '重新办理通知' : '交办通知', form: 'letter', organ, title: [`关于${again ? '重新办理' : '交办'}${place}${term}人大${sitting}`, `${what}的通知`], salutation: `${units.join('、')}：`,
    blocks: [
      ...text(again ? `代表对《${handed[0]?.title ?? ''}》的答复不满意，经研究，交由你们重新办理（见附件）。根据代表法第五十一条和本地办理规定，请做好以下工作：` : `现将${one ? `《${handed[0]?.title ?? ''}》等材料` : what}交由你们办理（见附件）。根据代表法第五十一条和本地办理规定，请做好以下工作：`),
      clause('一、及时签收', '签收时确定分管负责人和承办人。认为不属于本单位职责的，在规定期限内写明理由申请退回，不得自行转送。'),
      clause('二、主动沟通', '办理前、办理中主动同代表联系，充分听取代表的意见。'),
      clause('三、按期答复', '主办单位按附件所列期限书面答复代表，会办单位按期将会办意见送主办单位。答复由单位负责人审核签发。'),
      clause('四、兑现承诺', '答复中承诺的事项，写明完成时限和责任人，并按期报告进展。'),
      ...text(instruction && `交办要求：${instruction}`),
    ],
    signature: organ, date: on ? fullDay(on) : undefined, note: contact ? `联系电话：${contact}` : undefined, annexes: [tableOf(handed)],
  }
}

const tableOf = (handed: readonly Handed[]): Annex => ({
  title: '代表建议交办一览表', wide: true,
  blocks: [{
    kind: 'table',
    columns: [{ head: '序号', share: 7 }, { head: '编号', share: 10 }, { head: '标题', share: 29 }, { head: '提出人', share: 13 }, { head: '承办单位', share: 17 }, { head: '分工', share: 7 }, { head: '期限', share: 17 }],
    rows: handed.map(({ number, title, proposer, unit, role, dueOn }, index) => [String(index + 1), number, title, proposer, unit, roleWords[role], dueOn ? fullDay(dueOn) : '']),
  }],
})
