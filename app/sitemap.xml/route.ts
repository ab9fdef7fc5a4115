import { env } from '@/lib/platform/env'
import { aPublicRoute } from '@/lib/platform/public-action'
import { listPublicAddresses } from '@/lib/stations/sitemap'

/** The public pages for search engines: stations, deputies in office, what was published. Ten askings in ten minutes: nobody needs more. */
export const GET = aPublicRoute({ name: 'site.map', brake: { tries: 10, windowSeconds: 600, blockSeconds: 600 } }, async () => {
  const entries = (await listPublicAddresses()).map((path) => `<url><loc>${new URL(path, env.NEXTAUTH_URL).href.replace(/&/g, '&amp;')}</loc></url>`)
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
})
