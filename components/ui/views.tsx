'use client' // its data travels once, its markup not at all

import { useEffect, useRef } from 'react'
import { Way } from './way'

type View = { href: string; label: string; count?: number | string; current?: boolean }

/** Saved views: each a named address. Nothing is fetched before it is pressed: a page that is looked at asks the server once. */
export function Views({ views, label = '常用视图' }: { views: readonly View[]; label?: string }) {
  const bar = useRef<HTMLElement>(null)
  const here = views.find(({ current }) => current)?.href
  useEffect(() => showCurrent(bar.current), [here])
  return (
    <nav className="views" aria-label={label} ref={bar}>
      {views.map(({ href, label: name, count, current }) => (
        <Way href={href} key={href} aria-current={current ? 'page' : undefined}>
          {count === undefined ? name : `${name} `}
          {count === undefined ? null : <span className="n">{count}</span>}
        </Way>
      ))}
    </nav>
  )
}

/** On a phone the bar is wider than the page: the view one is in stands in sight. */
function showCurrent(bar: HTMLElement | null): void {
  const current = bar?.querySelector('[aria-current]')?.getBoundingClientRect()
  if (bar && current) bar.scrollLeft += current.left + current.width / 2 - (bar.getBoundingClientRect().left + bar.clientWidth / 2)
}
