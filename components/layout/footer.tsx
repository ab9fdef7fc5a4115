import type { ReactNode } from 'react'
import { Way } from '../ui/way'

export type FooterProps = {
  /** Who keeps this platform. */
  organ: string
  /** Whom to ask: in the same place on every page (WCAG 3.2.6). */
  phone?: { name: string; number: string; hours?: string }
  links?: readonly { href: string; label: string }[]
  children?: ReactNode
}

export function Footer({ organ, phone, links = [], children }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{organ}主办</p>
        {phone ? (
          <p>
            有困难请打{phone.name} <a className="num" href={`tel:${phone.number.replace(/[^\d+]/g, '')}`}>{phone.number}</a>
            {phone.hours ? `（${phone.hours}）` : null}
          </p>
        ) : null}
        {links.map(({ href, label }) => (
          <p key={href}><Way href={href}>{label}</Way></p>
        ))}
        {children}
      </div>
    </footer>
  )
}
