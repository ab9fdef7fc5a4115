'use client' // its data travels once, its markup not at all

import { Fragment, type ReactNode } from 'react'

type Entry = { term: string; value: ReactNode }

/** Facts by name. What is not known is left out, not shown as a dash. */
export function DefinitionList({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl className="dl">
      {entries
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ term, value }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
