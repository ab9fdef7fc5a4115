import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'
import { addDays } from '@/lib/rulebook/days'
import type { Life, Part, ResultClass } from './life'

const NUMERALS = ['一', '二', '三', '四', '五']

/** What a unit answers: point by point, in the form such letters have (domain A8). */
export function replyOf({ matter, resultClass, author, cast, kind, isSecret, random }: Life, part: Part, today: string, better: boolean): ReplyDraftInput {
  const given: ResultClass = better ? (resultClass === 'C' ? 'B' : 'A') : resultClass
  const name = part.unit.name
  const who = isSecret ? '尊敬的代表' : kind === 'delegation' ? `${cast.townOf(author.deputyId!)}代表团` : `${author.name}代表`
  const answers = matter.asks.map((ask, index) => `${NUMERALS[index]}、关于“${ask}”。${paragraph(matter, given, index)}`)
  const again = better ? '收到您的评价后，我单位主要负责人再次与您当面沟通，对原答复作了重新研究。' : ''
  const text = [`${who}：`, `您提出的《${matter.title}》收悉。${again}经${random.pick(['现场查看', '会同有关单位研究', '召开专题会议研究'])}，现答复如下：`, ...answers, '感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。', name].join('\n\n')
  const commitments = given === 'B' ? [{ text: matter.promise, dueOn: addDays(today, random.int(60, 330)), responsible: cast.headOf(part.unitId).name }] : []
  return {
    resultClass: given, text, reason: given === 'C' ? matter.cannot : '', reportedTo: '', publicity: random.chance(0.9) ? 'open' : 'onRequest', publicityReason: '',
    contactName: cast.handlerOf(part.unitId).name, contactPhone: `139 0000 ${String(6000 + random.int(0, 999))}`, commitments,
  }
}

function paragraph({ done, plan, cannot }: Life['matter'], given: ResultClass, index: number): string {
  if (index === 0) return { A: done, B: plan, C: cannot }[given]
  const rest = {
    A: ['这一条已经采纳，随主体工作一并完成，后续由我单位负责维护。', '已经明确责任人，每季度检查一次，有问题请直接联系承办人。'],
    B: ['这一条与主体工作同步安排，完成后书面告知您。', '目前先采取过渡办法，保证群众的基本需要。'],
    C: ['这一条可以先做，我们已经安排，近期即可看到变化。', '条件具备时，我们会第一时间与您联系。'],
  }
  return rest[given][(index - 1) % 2]!
}

const OPINIONS = [
  '原则同意主办单位的办理方案。涉及本单位的事项，我们将在职责范围内积极配合，所需手续随报随办。',
  '经研究，所需资金可在下一年度预算中统筹安排，请主办单位按程序申报项目并附绩效目标。',
  '建议主办单位先行核对用地范围，符合规划的部分我单位优先办理；不符合的部分需先调整规划。',
  '本年度相关经费已安排完毕，建议分两年实施，首期由现有资金解决，其余列入明年计划。',
]
export const opinionText = ({ random }: Life, { unit }: Part) => `${random.pick(OPINIONS)}（${unit.name}）`
