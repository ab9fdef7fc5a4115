import { env } from '@/lib/platform/env'
import { aPublicRoute } from '@/lib/platform/public-action'
import { paths } from '@/lib/platform/paths'

/** What anyone may read may be found; forms, codes to look up by, and everything behind the sign-in may not. */
export const GET = aPublicRoute({ name: 'site.robots' }, async () => {
  const closed = ['/api/', '/desk', '/o/', paths.progress(), paths.signIn(), '/suggestions', '/opinions', '/households', '/people', '/settings', '/notices', '/profile']
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), `Sitemap: ${new URL('/sitemap.xml', env.NEXTAUTH_URL).href}`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
})
