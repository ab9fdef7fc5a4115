'use client' // its data travels once, its markup not at all

import type { ReactNode } from 'react'
import { Way } from './way'

type Crumb = { label: string; href?: string }
type Props = {
  /** A sentence that says what is the case, not a label. */
  title: ReactNode
  crumbs?: readonly Crumb[]
  over?: ReactNode
  facts?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, crumbs, over, facts, lead, actions }: Props) {
  return (
    <>
      {crumbs ? <p className="crumb"><Crumbs crumbs={crumbs} /></p> : null}
      <div className="head">
        <div>
          {over ? <p className="crumb">{over}</p> : null}
          <h1>{title}</h1>
          {facts ? <p className="mid mt-2">{facts}</p> : null}
          {lead ? <p className="lead mt-2">{lead}</p> : null}
        </div>
        {actions ? <div className="acts">{actions}</div> : null}
      </div>
    </>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return crumbs.map(({ label, href }, index) => (
    <span key={label} className="whitespace-nowrap">
      {href ? <Way href={href}>{label}</Way> : label}
      {index < crumbs.length - 1 ? '　/　' : null}
    </span>
  ))
}
