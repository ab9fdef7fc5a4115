import { lifeOf } from '@/lib/lifecycle'
import { receptionLifecycle, type Reception } from '@/lib/receptions/lifecycle'

export const receptionLife = lifeOf<Reception, typeof receptionLifecycle>('reception', receptionLifecycle)
