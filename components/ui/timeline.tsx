'use client' // its data travels once, its markup not at all

import type { ReactNode } from 'react'
import { Instant } from './day'

type Entry = { key?: string; at?: Date | ReactNode; lead?: ReactNode; title: ReactNode; note?: ReactNode; now?: boolean }

/** What happened, newest first; or, with `lead` instead of `at`, what will happen. */
export function Timeline({ entries, today }: { entries: readonly Entry[]; today?: string }) {
  return (
    <ol className="tl">
      {entries.map(({ key, at, lead, title, note, now }, index) => (
        <li key={key ?? index} className={now ? 'now' : undefined}>
          {at ? <span className="at">{at instanceof Date ? <Instant at={at} today={today} /> : at}</span> : null}
          {lead ? <b>{lead}</b> : null}
          {title}
          {note ? <span className="soft">{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
