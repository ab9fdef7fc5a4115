import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { nothing } from '@/lib/needs'

export const COSIGNATURE_STATES = ['invited', 'confirmed', 'declined', 'lapsed'] as const
export type CosignatureState = (typeof COSIGNATURE_STATES)[number]
export type Cosignature = Living & { state: CosignatureState; suggestionId: string; deputyId: string; /** entered from a paper that is still being reviewed */ fromPaper: boolean }

const fromPaper: Condition<Cosignature> = { name: 'signedOnPaper', holds: ({ fromPaper }) => fromPaper }

/** Nobody is added silently: only the deputy who was asked confirms (domain A3). */
// prettier-ignore
export const cosignatureLifecycle = {
  confirm: { from: ['invited'], to: 'confirmed', by: ['invited'], limit: 'stop', needs: nothing },
  decline: { from: ['invited'], to: 'declined',  by: ['invited'], limit: 'stop', needs: nothing },
  disown:  { from: ['confirmed'], to: 'declined', by: ['cosigner'], limit: 'stop', needs: nothing, when: fromPaper },
  lapse:   { from: ['invited'], to: 'lapsed',    by: ['system'],  limit: 'stop', needs: nothing },
} as const satisfies Lifecycle<Cosignature>

export type CosignatureAction = keyof typeof cosignatureLifecycle
export const COSIGNATURE_ACTIONS = Object.keys(cosignatureLifecycle) as [CosignatureAction, ...CosignatureAction[]]
