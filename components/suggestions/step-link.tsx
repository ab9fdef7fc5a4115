'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

export const stepHref = (step: string) => `?step=${encodeURIComponent(step)}#step`

/**
 * Opens a step's form under the grey panel: at once where there is a script, else by a new look at the page. So too for whoever
 * presses while the page wakes up: the router hears of a new address only once its effects have run, which is when ours have.
 */
export function StepLink({ step, className, children }: { step: string; className?: string; children: ReactNode }) {
  const isAwake = useRef(false)
  useEffect(() => { isAwake.current = true }, [])
  const open = (event: MouseEvent) => {
    if (!isAwake.current || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    window.history.pushState(null, '', stepHref(step))
  }
  return <a href={stepHref(step)} onClick={open} className={className}>{children}</a>
}
