import type { ComponentProps, ReactNode } from 'react'
import { Way } from './way'

export type ButtonLook = {
  /** `main` is the one red button of a page, `usual` the bordered one that a Button is anyhow. */
  tone?: 'main' | 'usual' | 'plain'
  size?: 'small' | 'big'
  wide?: boolean
}

type NotOpen = {
  /** The reason a step is not open. It is written beside the button: a missing button teaches nobody. */
  whyNot?: string
}

export const buttonClass = ({ tone, size, wide }: ButtonLook, more?: string) =>
  ['btn', tone !== 'usual' && tone, size, wide && 'wide', more].filter(Boolean).join(' ')

export function Button({ tone, size, wide, whyNot, className, type = 'button', ...rest }: ButtonLook & NotOpen & ComponentProps<'button'>) {
  const look = buttonClass({ tone, size, wide }, className)
  if (!whyNot) return <button {...rest} type={type} className={look} />
  return (
    <NotOpenYet why={whyNot}>
      <button {...rest} type="button" onClick={undefined} aria-disabled="true" className={look} />
    </NotOpenYet>
  )
}

export function ButtonLink({ tone, size, wide, whyNot, className, ...rest }: ButtonLook & NotOpen & ComponentProps<typeof Way>) {
  const look = buttonClass({ tone, size, wide }, className)
  if (!whyNot) return <Way {...rest} className={look} />
  return (
    <NotOpenYet why={whyNot}>
      <a role="link" aria-disabled="true" className={look}>
        {rest.children}
      </a>
    </NotOpenYet>
  )
}

function NotOpenYet({ why, children }: { why: string; children: ReactNode }) {
  return (
    <>
      {children} <span className="why-not">{why}</span>
    </>
  )
}
