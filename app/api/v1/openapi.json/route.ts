import { describe } from '@/lib/clients/description'
import { env } from '@/lib/platform/env'
import { aPublicRoute } from '@/lib/platform/public-action'

/** What the interface is, for whoever writes a program to it. */
export const GET = aPublicRoute({ name: 'client.describe', brake: { tries: 60, windowSeconds: 60, blockSeconds: 60 } }, async () => Response.json(describe(env.NEXTAUTH_URL), { headers: { 'content-disposition': 'inline; filename="openapi.json"' } }))
