import { cosignatureLife, toCosignature } from '@/lib/cosignatures/decide'
import type { Actor } from '@/lib/policy'
import { registrationLife, registrationOf } from '@/lib/registrations/decide'
import type { Matter } from '@/lib/suggestions/matter'

type Open = { target: { kind: 'registration' | 'cosignature'; id: string; version: number; action: string }; isMain: boolean }

/** The steps about how a suggestion came in that are open to this person: to confirm, to object, to mend, to say that one did not sign. */
export function stepsOfOrigin(actor: Actor, { row, suggestion }: Matter): Open[] {
  const registration = registrationOf(suggestion)
  if (!registration) return []
  const { id, version } = suggestion
  const own = registrationLife.openSteps(actor, registration).map((action): Open => ({
    target: { kind: 'registration', id, version, action }, isMain: action === 'confirm' || (action === 'correct' && registration.state === 'objected'),
  }))
  const signed = row.cosignatures.filter(({ deputyId }) => deputyId === actor.deputyId).map((one) => toCosignature(one, suggestion))
  const disown = signed.filter((one) => cosignatureLife.refusal(actor, 'disown', one) === null).map((): Open => ({ target: { kind: 'cosignature', id, version, action: 'disown' }, isMain: false }))
  return [...own, ...disown]
}
