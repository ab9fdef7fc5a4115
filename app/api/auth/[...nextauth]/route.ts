import NextAuth from 'next-auth'
import { authOptions } from '@/lib/platform/next-auth'
import { aPublicRoute } from '@/lib/platform/public-action'

const handle = aPublicRoute<{ nextauth: string[] }>({ name: 'auth' }, async ({ request, params }) =>
  NextAuth(request, { params: Promise.resolve(params) }, authOptions()) as Promise<Response>,
)
export { handle as GET, handle as POST }
