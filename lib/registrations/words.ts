import type { Tone } from '@/components/ui/state'
import type { RegistrationAction, RegistrationState } from '@/lib/registrations/lifecycle'
import type { Origin } from '@/lib/registrations/origin'
import type { RegisteredAs } from '@/lib/registrations/registered-as'
import { fullDay } from '@/lib/rulebook/words'

export const registrationStateWords: Record<RegistrationState, { label: string; tone: Tone }> = {
  recorded: { label: '等代表核对', tone: 'wait' },
  confirmed: { label: '代表已核对', tone: 'done' },
  objected: { label: '代表有异议', tone: 'late' },
}
export const registrationActionWords: Record<RegistrationAction | 'enter', { label: string; busy: string; happened: string }> = {
  enter: { label: '代录', busy: '', happened: '代录' },
  confirm: { label: '核对无误', busy: '正在确认…', happened: '核对代录的文字，没有出入' },
  object: { label: '与原件不一致', busy: '正在提交…', happened: '指出代录的文字与原件不一致' },
  settle: { label: '', busy: '', happened: '代表自己修改后提交，代录的文字不用再核对' },
  correct: { label: '改正代录的文字', busy: '正在改正…', happened: '改正代录的文字' },
}
export const conditionWords: Record<string, string> = {
  registrationInReview: '代工委已经审核过，代录的文字不再改动。要改内容，请联系代工委。',
  registrationUndisputed: '代表指出代录的文字与原件不一致。请先照原件改正。',
  registered: '只有代工委登记的建议才这样提交。',
}

/** Where it came from, as lists and exports say it; '' where the deputy handed it in. */
export const originLabel = ({ origin, registration }: { origin: string; registration: string | null }): string =>
  origin === 'motion' ? '议案转建议' : registration ? '代录' : ''

export const originChoices: readonly { value: Origin; label: string }[] = [
  { value: 'self', label: '代表自己提交' },
  { value: 'motion', label: '议案转建议' },
  { value: 'paper', label: '代工委代录' },
]

/** 第 12 号议案《关于制定…的议案》，2026年1月18日 主席团第三次会议决定转为建议。 */
export const motionWords = ({ number, title, decidedOn, basis }: { number: string; title: string; decidedOn: string; basis: string }) =>
  `第 ${number} 号议案《${title}》，${fullDay(decidedOn)}决定作为建议办理（${basis}）`

export const registeredAsWords: Record<RegisteredAs, { label: string; title: string; lead: string }> = {
  paper: { label: '纸质建议', title: '登记一件纸质建议', lead: '代表签了名的原件交来以后，照原文录入，并附上原件的照片或者扫描件。提出人是签名的代表。' },
  motion: { label: '议案转建议', title: '登记一件转为建议的议案', lead: '主席团决定作为建议办理的议案，登记后按建议办理，来源一直写在上面。' },
}
