import { cosignatureLifecycle, type Cosignature } from '@/lib/cosignatures/lifecycle'
import { lifeOf } from '@/lib/lifecycle'

export const cosignatureLife = lifeOf<Cosignature, typeof cosignatureLifecycle>('cosignature', cosignatureLifecycle)
