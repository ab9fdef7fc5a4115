'use client' // its data travels once, its markup not at all

import type { ReactNode } from 'react'
import { Way } from './way'

type Props = { words?: ReactNode; previousHref?: string | null; nextHref?: string | null }

/** Keyset paging knows before and after, not page numbers. */
export function Pager({ words, previousHref, nextHref }: Props) {
  if (!previousHref && !nextHref) return words ? <p className="pager soft">{words}</p> : null
  return (
    <nav className="pager" aria-label="翻页">
      <span className="soft">{words}</span>
      <div>
        <Turn href={previousHref} words="上一页" />
        <Turn href={nextHref} words="下一页" />
      </div>
    </nav>
  )
}

function Turn({ href, words }: { href?: string | null; words: string }) {
  if (href) return <Way className="btn" href={href}>{words}</Way>
  return <a className="btn" role="link" aria-disabled="true">{words}</a>
}
