import { callingIt, OFFICE } from '@/lib/congresses/office'
import { kindWords } from '@/lib/requests/words'
import { roleWords } from '@/lib/assignments/words'
import { yearOf } from '@/lib/rulebook/days'
import { rulebookOf, type Circumstances } from '@/lib/rulebook/circumstances'
import { classMark } from '@/lib/rulebook/known'
import { gradeLabel } from '@/lib/rulebook/satisfaction'
import { classWords, dayIn, measured } from '@/lib/rulebook/words'
import type { Deed } from '@/lib/suggestions/desk'
import type { DeputyRow, UnderWayRow } from '@/lib/suggestions/desk-deputy'
import type { OfficeRow } from '@/lib/suggestions/desk-office'
import type { UnitRow } from '@/lib/suggestions/desk-unit'
import { turnOf, turnWords } from '@/lib/suggestions/turn'

// One line of why for each row of a desk: who brought it about, when, and what is special in it.

const said = (on: string | null, today: string) => (on ? dayIn(yearOf(today), on) : '')
const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text.replace(/[。；，]+$/, '')) // the sentence around it ends itself
const joined = (parts: readonly (string | false | null | undefined)[]) => `${parts.filter(Boolean).join('，')}。`

export function whyOffice(row: OfficeRow, circumstances: Circumstances): string {
  const { today } = circumstances
  const by = `${row.proposer ?? '代表'}提出`
  const cosigned = row.cosigners > 0 && `联名 ${measured(row.cosigners, '人')}`
  switch (row.deed) {
    case 'review': return joined([by, cosigned, row.submittedOn && `${said(row.submittedOn, today)}收到`])
    case 'dispatch': return joined(['已受理', row.suggestedUnits ? `代表建议由${brief(row.suggestedUnits)}办理` : by])
    case 'coordinate': return `${row.disputedUnit}提出异议：“${brief(row.disputedReason ?? '')}”。`
    case 'dispatchClaimed': return joined(['各单位都已答复', by])
    case 'decideReturn': return `${row.askedUnit}${said(row.askedOn, today)}${kindWords.return}：“${brief(row.askedReason ?? '')}”。`
    case 'decideExtension': return `${row.askedUnit}${kindWords.extension}到 ${said(row.askedUntil, today)}：“${brief(row.askedReason ?? '')}”。`
    case 'answerObjection': return `${row.proposer ?? '代表'}认为不该由${row.objectedUnit}办：“${brief(row.objectedReason ?? '')}”。`
    case 'checkReply': return joined([`${row.checkedUnit}签发的答复等审核`, row.checkedClass && `${classWords(classMark(row.checkedClass, rulebookOf({ ...row, imported: false }, circumstances))!)}答复`, row.round > 1 && `第 ${row.round} 轮办理`])
    case 'study': return joined([`${row.proposer ?? '代表'}的评价有一项不满意`, row.round > 1 && `这是第 ${row.round} 轮办理`])
    case 'settle': return joined([`${row.proposer ?? '代表'}仍有一项不满意，已转入协调研究`, row.round > 1 && `办理过 ${row.round} 轮`])
    case 'lapse': return joined([`${row.proposer ?? '代表'}的评价期限已过`])
    case 'close': {
      const rulebook = rulebookOf({ ...row, imported: false }, circumstances)
      return joined([row.resultClass && `${classWords(classMark(row.resultClass, rulebook)!)}答复`, row.grade ? `代表评价${gradeLabel(row.grade, rulebook)}` : '代表没有评价'])
    }
    default: return joined([by])
  }
}

export function whyUnit(row: UnitRow, today: string, office = OFFICE): string {
  const asked = row.asked && `已${kindWords[row.asked]}，等${office}裁定，裁定前请继续办理`
  const dispatched = row.dispatchedOn && `${said(row.dispatchedOn, today)}交办`
  switch (row.deed) {
    case 'claim': return joined([`拟由您单位${roleWords[row.role]}`, row.leadUnit && row.role === 'co' && `主办是${row.leadUnit}`, row.instruction && `要求：${brief(row.instruction)}`])
    case 'sign': return joined([`${roleWords[row.role]}${row.leadUnit && row.role === 'co' ? `，主办是${row.leadUnit}` : ''}`, dispatched, row.instruction && `要求：${brief(row.instruction)}`, asked])
    case 'assist': return joined([row.leadUnit ? `主办是${row.leadUnit}，等您单位的会办意见` : '会办', dispatched])
    case 'signOff': return joined(['答复稿已送审', opinions(row)])
    default: return joined([asked || (row.drafted ? '答复稿已起草' : row.talks > 0 ? '已与代表沟通，还没有起草答复' : '还没有与代表沟通的记录'), opinions(row), row.round > 1 && `第 ${row.round} 轮办理`])
  }
}
const opinions = ({ role, opinionsIn, opinionsWanted }: UnitRow) => role === 'lead' && opinionsWanted > 0 && `会办意见 ${opinionsIn}/${opinionsWanted} 已到`

export function whyDeputy(row: DeputyRow, today: string, office = OFFICE): string {
  switch (row.deed) {
    case 'cosign': return row.leader?.startsWith('（') ? `有代表请您联名${row.leader}。` : `${row.leader ?? '一位代表'}请您联名。`
    case 'recheck': return `${row.leader ?? '本团代表'}提交，请您先看一遍：合不合要求，要不要改。`
    case 'answerWithdrawal': return `${row.leader ?? '领衔代表'}想撤回您联名的这件建议，要您同意。`
    case 'revise': return `${office}退回，请按意见修改后再提交。`
    case 'evaluate': return `${row.units ?? '承办单位'}已答复，请您评价。`
    case 'lookThrough': return `${office}按您签名的原件录入，请看文字有没有出入。`
    case 'confirmTalk': return `${row.talkUnit}记录了 ${said(row.talkOn, today)}与您的沟通，请看是否属实。`
    default: return '还没有提交，只有您看得到。'
  }
}

/** Whose turn it is with a suggestion of one's own; that others' grades are studied is told to author and cosigners alike. */
export function whyUnderWay({ state, parts, own, objected }: UnderWayRow, office = OFFICE): string {
  const turn = turnOf({ state }, (parts ?? []).map((part) => ({ ...part, unitName: part.name })))
  return joined([`现在轮到${callingIt(office, turnWords(turn))}`, objected && `对承办单位的异议等${office}答复`, !own && '您是联名代表'])
}

/** What is asked of a deputy, in the order of their desk, and what stands where there is no limit. */
export const deputyBands: Partial<Record<Deed, { title: string; without: string }>> = {
  evaluate: { title: '请您评价', without: '没有期限' },
  revise: { title: '请您修改', without: '等您修改' },
  cosign: { title: '请您联名', without: '等您回答' },
  recheck: { title: '请您复核', without: '等您复核' },
  answerWithdrawal: { title: '请您回答撤回', without: '等您回答' },
  lookThrough: { title: '请您核对代录的文字', without: '等您核对' },
  confirmTalk: { title: '请您确认沟通记录', without: '等您确认' },
  finishDraft: { title: '最近写的在前', without: '草稿' },
}
