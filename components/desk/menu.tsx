import type { NavEntry } from '@/components/layout/nav-links'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor } from '@/lib/policy'
import { standpointOf } from '@/lib/suggestions/standpoint'

/** The main navigation, by what someone may do here. */
export function menuOf(actor: Actor): NavEntry[] {
  return [
    { href: paths.desk(), label: '我的办公桌' },
    ...(canAnywhere(actor, 'suggestion.list') ? [{ href: paths.suggestions(), label: standpointOf(actor) === 'unit' ? '承办建议' : '代表建议' }] : []),
    ...(canAnywhere(actor, 'suggestion.oversee') ? [{ href: paths.dispatching(), label: '转办' }] : []),
    ...(canAnywhere(actor, 'opinion.list') ? [{ href: paths.opinions(), label: '群众意见' }] : []),
    ...(canAnywhere(actor, 'figures.below') ? [{ href: paths.below(), label: '下级人大' }] : []),
    ...(canAnywhere(actor, 'commitment.list') ? [{ href: paths.commitments(), label: '承诺' }] : []),
    ...(canAnywhere(actor, 'supervision.list') ? [{ href: paths.supervision(), label: '督办' }] : []),
    ...(canAnywhere(actor, 'station.list') ? [{ href: paths.deskStations(), label: '代表站点' }] : []),
    ...(canAnywhere(actor, 'station.list') && !canAnywhere(actor, 'people.read') ? [{ href: paths.deskReceptions(), label: '代表接待' }] : []),
    ...(canAnywhere(actor, 'people.read') ? [{ href: paths.people(), label: '人员' }] : []),
    ...(canAnywhere(actor, 'settings.read') ? [{ href: paths.settings(), label: '设置' }] : []),
  ]
}

/** The same at the bottom of a phone, at most five. */
export function tabsOf(actor: Actor): NavEntry[] {
  const listed = canAnywhere(actor, 'suggestion.list')
  return [
    { href: paths.desk(), label: '办公桌', icon: 'home' as const },
    ...(listed ? [{ href: paths.suggestions(), label: '建议', icon: 'list' as const }] : []),
    ...(canAnywhere(actor, 'suggestion.begin') ? [{ href: paths.newSuggestion(), label: '提建议', icon: 'plus' as const }] : []),
    ...(!listed && canAnywhere(actor, 'opinion.list') ? [{ href: paths.opinions(), label: '意见', icon: 'list' as const }] : []),
    ...(!listed && canAnywhere(actor, 'station.list') ? [{ href: paths.deskStations(), label: '站点', icon: 'station' as const }] : []),
    ...(!listed && canAnywhere(actor, 'people.read') ? [{ href: paths.people(), label: '人员', icon: 'person' as const }] : []),
    ...(standpointOf(actor) === 'unit' ? [{ href: paths.commitments(), label: '承诺', icon: 'check' as const }] : []),
    { href: paths.notices(), label: '通知', icon: 'bell' as const },
    { href: paths.profile(), label: '我的', icon: 'person' as const },
  ]
}
