import type { NavEntry } from '@/components/layout/nav-links'
import { paths } from '@/lib/platform/paths'

/** The same at the bottom of a phone. */
export const publicTabs = (): NavEntry[] => publicMenu().map((entry, at) => ({ ...entry, icon: (['home', 'station', 'list', 'person'] as const)[at] }))

/** The public site's own navigation. */
export const publicMenu = (): NavEntry[] => [
  { href: paths.home(), label: '首页' },
  { href: paths.published(), label: '代表建议公开' },
  { href: paths.stations(), label: '联络站' },
  { href: paths.receptions(), label: '代表接待' },
  { href: paths.publicDeputies(), label: '我的代表' },
]
