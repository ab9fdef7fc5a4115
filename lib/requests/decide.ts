import { lifeOf } from '@/lib/lifecycle'
import { requestLifecycle, type Request } from '@/lib/requests/lifecycle'

export const requestLife = lifeOf<Request, typeof requestLifecycle>('request', requestLifecycle)
