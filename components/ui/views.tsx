'use client' // its data travels once, its markup not at all

import { Way } from './way'

type View = { href: string; label: string; count?: number | string; current?: boolean }

/** Saved views: each a named address. Nothing is fetched before it is pressed: a page that is looked at asks the server once. */
export function Views({ views, label = '常用视图' }: { views: readonly View[]; label?: string }) {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ href, label: name, count, current }) => (
        <Way href={href} key={href} aria-current={current ? 'page' : undefined}>
          {count === undefined ? name : `${name} `}
          {count === undefined ? null : <span className="n">{count}</span>}
        </Way>
      ))}
    </nav>
  )
}
