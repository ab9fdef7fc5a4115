import { lifeOf } from '@/lib/lifecycle'
import { keyTopicLifecycle, pushLifecycle, requirementLifecycle, type Pushed, type Required, type Topic } from '@/lib/supervision/lifecycle'

export const keyTopicLife = lifeOf<Topic, typeof keyTopicLifecycle>('keyTopic', keyTopicLifecycle)
export const requirementLife = lifeOf<Required, typeof requirementLifecycle>('requirement', requirementLifecycle)
export const pushLife = lifeOf<Pushed, typeof pushLifecycle>('push', pushLifecycle)
