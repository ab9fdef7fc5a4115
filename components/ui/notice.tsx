import type { ReactNode } from 'react'
import type { Tone } from './state'

type Props = { tone?: Tone; title?: ReactNode; children?: ReactNode; id?: string; className?: string; /** it appeared because of a step just taken */ status?: boolean }

export function Notice({ tone, title, children, id, className, status }: Props) {
  return (
    <div className={['notice', tone, className].filter(Boolean).join(' ')} role={status ? 'status' : undefined} id={id}>
      {title ? <b>{title}</b> : null}
      {children}
    </div>
  )
}
