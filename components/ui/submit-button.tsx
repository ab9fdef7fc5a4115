'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClass, type ButtonLook } from './button'

type Props = ButtonLook & { busy?: string } & Omit<ComponentProps<'button'>, 'type'>

/** A button that says it is at work. It is not `disabled` meanwhile, or the keyboard would lose its place. */
export function SubmitButton({ tone = 'main', size, wide, busy = '正在提交…', className, children, ...rest }: Props) {
  const { pending, data } = useFormStatus()
  // of two buttons in one form, only the one that was pressed is busy
  const mine = !rest.name || data?.get(rest.name) === String(rest.value ?? '')
  const working = pending && mine

  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass({ tone, size, wide }, className)}
      aria-disabled={pending || undefined}
      data-busy={working || undefined}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
    >
      <span className="swap">
        <span data-off={working || undefined}>{children}</span>
        <span data-off={!working || undefined}>{busy}</span>
      </span>
    </button>
  )
}
