import type { NavEntry, NavGroup } from '@/components/layout/nav-links'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor, type Permission } from '@/lib/policy'
import { standpointOf } from '@/lib/suggestions/standpoint'

type Room = {
  href: string
  label: string
  /** Whoever holds it finds the room; without one, everybody. */
  may?: Permission
  /** A label of their own for some. */
  labelFor?: (actor: Actor) => string | undefined
  /** For those alone who do not come there by another room. */
  unless?: Permission
  /** Leads to it from the list beside it as well, so it never takes a place in the row. */
  aside?: true
}

/** How many entries the masthead bears (face.md, section 5), and where all is drawn larger, for deputies: one row of them at 1280. */
const MOST = 7
const MOST_ROOMY = 6
const MORE = '更多'

/**
 * All rooms of the desk, by what they are about, each with who finds it. A new room is one line here:
 * the masthead (the first six, the rest under 更多) and the phone's list of all rooms follow.
 */
const ROOMS: readonly (readonly [title: string, rooms: readonly Room[]])[] = [
  ['办公桌', [
    { href: paths.desk(), label: '我的办公桌' },
  ]],
  ['代表建议', [
    { href: paths.suggestions(), label: '代表建议', may: 'suggestion.list', labelFor: (actor) => (standpointOf(actor) === 'unit' ? '承办建议' : undefined) },
    { href: paths.dispatching(), label: '转办', may: 'suggestion.oversee' },
    { href: paths.commitments(), label: '承诺', may: 'commitment.list' },
    { href: paths.supervision(), label: '督办', may: 'supervision.list' },
    { href: paths.batches(), label: '交办批次', may: 'batch.list', aside: true },
    { href: paths.disputes(), label: '协调表', may: 'suggestion.readDisputes', aside: true },
    { href: paths.publications(), label: '向社会公开', may: 'publication.prepare', aside: true },
  ]],
  ['群众和站点', [
    { href: paths.opinions(), label: '群众意见', may: 'opinion.list' },
    { href: paths.deskStations(), label: '代表站点', may: 'station.list' },
    { href: paths.deskReceptions(), label: '代表接待', may: 'station.list', unless: 'people.read' },
    { href: paths.households(), label: '结对联系', may: 'household.list', aside: true },
  ]],
  ['情况和数字', [
    { href: paths.board(), label: '总览', may: 'figures.board' },
    { href: paths.figures(), label: '统计', may: 'figures.read' },
    { href: paths.below(), label: '下级人大', may: 'figures.below' },
  ]],
  ['人员和设置', [
    { href: paths.people(), label: '人员', may: 'people.read' },
    { href: paths.settings('log'), label: '日志', may: 'log.read' },
    { href: paths.settings('security'), label: '登录与安全', may: 'security.manage' },
    { href: paths.settings(), label: '设置', may: 'settings.read' },
  ]],
]

/** Every room that someone finds here, by what it is about. */
export const roomsOf = (actor: Actor): NavGroup[] =>
  ROOMS.map(([title, rooms]) => ({ title, entries: rooms.filter((room) => isOpen(actor, room)).map((room) => entryOf(actor, room)) })).filter(({ entries }) => entries.length > 0)

/** The main navigation: what stands in the row, and what is folded away behind it. */
export function menuOf(actor: Actor): { entries: NavEntry[]; more?: { label: string; groups: NavGroup[] } } {
  const groups = roomsOf(actor)
  const all = groups.flatMap(({ entries }) => entries)
  const most = standpointOf(actor) === 'deputy' ? MOST_ROOMY : MOST
  if (all.length <= most) return { entries: all }
  const row = all.filter(({ href }) => !ASIDE.has(href)).slice(0, most - 1)
  const rest = groups.map(({ title, entries }) => ({ title, entries: entries.filter((entry) => !row.includes(entry)) }))
  return { entries: row, more: { label: MORE, groups: rest.filter(({ entries }) => entries.length > 0) } }
}

const ASIDE = new Set(ROOMS.flatMap(([, rooms]) => rooms.filter(({ aside }) => aside).map(({ href }) => href)))
const isOpen = (actor: Actor, { may, unless }: Room) => (!may || canAnywhere(actor, may)) && !(unless && canAnywhere(actor, unless))
const entryOf = (actor: Actor, { href, label, labelFor }: Room): NavEntry => ({ href, label: labelFor?.(actor) ?? label })

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
