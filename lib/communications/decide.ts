import { communicationLifecycle, type Communication } from '@/lib/communications/lifecycle'
import { lifeOf } from '@/lib/lifecycle'

export const communicationLife = lifeOf<Communication, typeof communicationLifecycle>('communication', communicationLifecycle)
