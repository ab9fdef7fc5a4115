'use client'

import { usePathname } from 'next/navigation'
import type { FocusEvent, KeyboardEvent } from 'react'
import { BellIcon, CheckIcon, ChevronIcon, HomeIcon, ListIcon, PersonIcon, PlusIcon, SpeechIcon, StationIcon } from '../ui/icons'
import { Way } from '../ui/way'

// By name, so that a drawing does not travel with every page beside the code that draws it.
const icons = { bell: BellIcon, check: CheckIcon, home: HomeIcon, list: ListIcon, person: PersonIcon, plus: PlusIcon, speech: SpeechIcon, station: StationIcon }

export type NavEntry = {
  href: string
  label: string
  icon?: keyof typeof icons
  /** For an address that is not under its own path; otherwise the path decides. */
  current?: boolean
}

export type NavGroup = { title: string; entries: readonly NavEntry[] }

type Props = {
  entries: readonly NavEntry[]
  /** What has no place in the row, folded away behind it. */
  more?: { label: string; groups: readonly NavGroup[] }
}

/** The entries of a navigation, the one that leads here marked: the longest address that the path begins with. */
export function NavLinks({ entries, more }: Props) {
  const path = usePathname()
  const all = [...entries, ...(more?.groups.flatMap((group) => group.entries) ?? [])]
  const said = all.find(({ current }) => current)
  const here = said ?? all.filter(({ href }) => leadsTo(href, path)).toSorted((a, b) => b.href.length - a.href.length)[0]

  return (
    <ul>
      <Entries entries={entries} here={here} />
      {more ? (
        <li className="more">
          <details key={path} onKeyDown={foldOnEscape} onBlur={foldOnLeaving}>
            <summary>{more.label}<ChevronIcon size={16} /></summary>
            <div className="rooms">
              {more.groups.map(({ title, entries: rooms }) => (
                <div key={title} role="group" aria-label={title}>
                  <p aria-hidden="true">{title}</p>
                  <ul><Entries entries={rooms} here={here} /></ul>
                </div>
              ))}
            </div>
          </details>
        </li>
      ) : null}
    </ul>
  )
}

function Entries({ entries, here }: { entries: readonly NavEntry[]; here?: NavEntry }) {
  return entries.map((entry) => (
    <li key={entry.href}>
      <Way href={entry.href} aria-current={entry === here ? 'page' : undefined}>
        {entry.icon ? <Drawing name={entry.icon} /> : null}
        {entry.label}
      </Way>
    </li>
  ))
}

const leadsTo = (href: string, path: string | null) => path === href || (href !== '/' && Boolean(path?.startsWith(`${href}/`)))

const foldOnEscape = ({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) => {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
const foldOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
  if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}

function Drawing({ name }: { name: keyof typeof icons }) {
  const Icon = icons[name]
  return <Icon size={22} />
}
