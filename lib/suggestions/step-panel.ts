import { assignmentActionWords } from '@/lib/assignments/words'
import { commitmentActionWords } from '@/lib/commitments/words'
import { communicationActionWords } from '@/lib/communications/words'
import { objectionActionWords } from '@/lib/objections/words'
import { cosignatureActionWords, withdrawalWords } from '@/lib/cosignatures/words'
import { registrationActionWords } from '@/lib/registrations/words'
import { requestActionWords } from '@/lib/requests/words'
import { stepFields, type Prefill, type StepField } from '@/lib/suggestions/step-fields'
import { keyOf } from '@/lib/suggestions/step-key'
import { confirmWords, wishWords } from '@/lib/suggestions/step-words'
import { actionWords } from '@/lib/suggestions/words'

export const KINDS = ['suggestion', 'assignment', 'request', 'wish', 'communication', 'commitment', 'objection', 'note', 'registration', 'cosignature', 'withdrawal'] as const
export type Kind = (typeof KINDS)[number]

/** One step that is open to someone: what travels with its form, and what the form shows. */
export type StepPanel<K extends string = Kind> = {
  key: string; kind: K; id: string; version: number; action: string
  label: string; busy: string; confirm: string | null
  /** The unit or the talk that it is about. */
  about: string | null
  fields: StepField[]
}
/** A button beside "what I can do now": to a step's form, or to a page of its own. */
export type StepButton = { key: string; label: string; href: string | null; isMain: boolean }
export type Steps<K extends string = Kind> = { panels: StepPanel<K>[]; now: StepButton[]; refused: string[] }

type Target = { kind: Kind; id: string; version: number; action: string; about?: string; variant?: string }

export function panelOf({ kind, id, version, action, about, variant }: Target, prefill: Prefill): StepPanel {
  const { label, busy, confirm } = wordsOf(kind, action, variant)
  return { key: keyOf({ kind, id, action }), kind, id, version, action, label, busy, confirm: confirm ?? null, about: about ?? null, fields: stepFields[kind]![action]!(prefill) }
}

type Words = { label: string; busy: string; confirm?: string }

function wordsOf(kind: Kind, action: string, variant = ''): Words {
  switch (kind) {
    case 'suggestion': return actionWords[action as keyof typeof actionWords]
    case 'assignment': return assignmentActionWords[action as keyof typeof assignmentActionWords]
    case 'request': return { ...requestActionWords[variant as 'return' | 'extension'][action as 'grant' | 'refuse'], confirm: confirmWords.request![`${variant}.${action}`] }
    case 'wish': return wishWords[action as keyof typeof wishWords]
    case 'communication': return communicationActionWords[action as keyof typeof communicationActionWords]
    case 'commitment': return commitmentActionWords[action as keyof typeof commitmentActionWords]
    case 'objection': return objectionActionWords[action as keyof typeof objectionActionWords]
    case 'registration': return registrationActionWords[action as keyof typeof registrationActionWords]
    case 'cosignature': return { ...cosignatureActionWords[action as keyof typeof cosignatureActionWords], confirm: confirmWords.cosignature![action] }
    case 'withdrawal': return withdrawalWords[`${action}Withdrawal` as keyof typeof withdrawalWords]
    case 'note': return { label: '记一条内部记录', busy: '正在记录…' }
  }
}

/** The button that opens a step's form. */
export const buttonTo = (panel: StepPanel, isMain = false): StepButton => ({ key: panel.key, label: panel.about ? `${panel.label}：${panel.about}` : panel.label, href: null, isMain })
