import 'server-only'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'

/** What a code says: the whole address, as a phone that scans a wall needs it. */
export const codeAddress = (kind: 'station' | 'deputy', code: string): string =>
  new URL(kind === 'station' ? paths.station(code) : paths.publicDeputy(code), env.NEXTAUTH_URL).href

/** Where the deputies of a reception sign in by themselves; behind the sign-in. */
export const receptionAddress = (id: string): string => new URL(paths.deskReceptions(id), env.NEXTAUTH_URL).href

/** The whole address of a page that anyone may read, as those who read the site by program want it. */
export const siteAddress = (path: string): string => new URL(path, env.NEXTAUTH_URL).href
