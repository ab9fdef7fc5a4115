import type { Ground, Rulebook } from '@/lib/rulebook/rulebook'
import { Refused } from '@/lib/platform/refused'

const labelIn = ({ refusal }: Pick<Rulebook, 'refusal'>, code: string) => refusal.consequences.find((one) => one.code === code)?.label ?? code

/** 转递群众来信或者案件材料（转作代表来信）: why it is not accepted, and what the local rules then make of it. */
export const groundWords = ({ label, consequence }: Ground, rulebook: Pick<Rulebook, 'refusal'>) => (consequence ? `${label}（${labelIn(rulebook, consequence)}）` : label)

type Refusing = { code: string; consequence?: string; words: string }

/** What becomes of it: as the ground prescribes, else as the office chose. What contradicts the rules, or says nothing where they say nothing, is not decided. */
export function prescribed<I extends Refusing>(input: I, { refusal }: Pick<Rulebook, 'refusal'>): I & { consequence: string } {
  const ground = refusal.codes.find(({ code }) => code === input.code)
  if (!ground) throw new Refused({ why: 'notYet', condition: 'groundUnknown' })
  const chosen = input.consequence || undefined
  if (ground.consequence && chosen && chosen !== ground.consequence) throw new Refused({ why: 'notYet', condition: 'consequencePrescribed' })
  const consequence = ground.consequence ?? chosen
  if (!consequence) throw new Refused({ why: 'notYet', condition: 'consequenceNeeded' })
  if (!refusal.consequences.some(({ code }) => code === consequence)) throw new Refused({ why: 'notYet', condition: 'groundUnknown' })
  return { ...input, consequence }
}
