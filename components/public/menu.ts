import type { NavEntry } from '@/components/layout/nav-links'
import { paths } from '@/lib/platform/paths'

/** The public site's own navigation. */
export const publicMenu = (): NavEntry[] => [
  { href: paths.home(), label: '首页' },
  { href: paths.published(), label: '代表建议公开' },
  { href: paths.stations(), label: '联络站' },
  { href: paths.receptions(), label: '代表接待' },
  { href: paths.publicDeputies(), label: '我的代表' },
]

/** The same at the bottom of a phone, in words short enough for a fifth of it. */
export const publicTabs = (): NavEntry[] => [
  { href: paths.home(), label: '首页', icon: 'home' },
  { href: paths.published(), label: '建议公开', icon: 'list' },
  { href: paths.stations(), label: '联络站', icon: 'station' },
  { href: paths.receptions(), label: '接待', icon: 'speech' },
  { href: paths.publicDeputies(), label: '代表', icon: 'person' },
]
