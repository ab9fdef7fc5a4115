import type { Lifecycle, Living } from '@/lib/lifecycle'
import { nothing } from '@/lib/needs'

export const COSIGNATURE_STATES = ['invited', 'confirmed', 'declined', 'lapsed'] as const
export type CosignatureState = (typeof COSIGNATURE_STATES)[number]
export type Cosignature = Living & { state: CosignatureState; suggestionId: string; deputyId: string }

/** Nobody is added silently: only the deputy who was asked confirms (domain A3). */
// prettier-ignore
export const cosignatureLifecycle = {
  confirm: { from: ['invited'], to: 'confirmed', by: ['invited'], limit: 'stop', needs: nothing },
  decline: { from: ['invited'], to: 'declined',  by: ['invited'], limit: 'stop', needs: nothing },
  lapse:   { from: ['invited'], to: 'lapsed',    by: ['system'],  limit: 'stop', needs: nothing },
} as const satisfies Lifecycle<Cosignature>

export type CosignatureAction = keyof typeof cosignatureLifecycle
export const COSIGNATURE_ACTIONS = Object.keys(cosignatureLifecycle) as [CosignatureAction, ...CosignatureAction[]]
