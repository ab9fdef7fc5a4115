import { NavLinks, type NavEntry } from './nav-links'

/** The phone's navigation: at most five. Gives way to an action bar by itself (phone.css). */
export function TabBar({ entries }: { entries: readonly NavEntry[] }) {
  return (
    <nav className="tabbar" aria-label="底部导航">
      <NavLinks entries={entries} />
    </nav>
  )
}
