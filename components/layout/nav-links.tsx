'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { BellIcon, CheckIcon, HomeIcon, ListIcon, PersonIcon, PlusIcon, StationIcon } from '../ui/icons'

// By name, so that a drawing does not travel with every page beside the code that draws it.
const icons = { bell: BellIcon, check: CheckIcon, home: HomeIcon, list: ListIcon, person: PersonIcon, plus: PlusIcon, station: StationIcon }

export type NavEntry = {
  href: string
  label: string
  icon?: keyof typeof icons
  /** For an address that is not under its own path; otherwise the path decides. */
  current?: boolean
}

/** The entries of a navigation, the one that leads here marked: the longest address that the path begins with. */
export function NavLinks({ entries }: { entries: readonly NavEntry[] }) {
  const path = usePathname()
  const said = entries.find(({ current }) => current)
  const here = said ?? entries.filter(({ href }) => leadsTo(href, path)).toSorted((a, b) => b.href.length - a.href.length)[0]

  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <Link prefetch={false} href={entry.href} aria-current={entry === here ? 'page' : undefined}>
            {entry.icon ? <Drawing name={entry.icon} /> : null}
            {entry.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const leadsTo = (href: string, path: string | null) => path === href || (href !== '/' && Boolean(path?.startsWith(`${href}/`)))

function Drawing({ name }: { name: keyof typeof icons }) {
  const Icon = icons[name]
  return <Icon size={22} />
}
