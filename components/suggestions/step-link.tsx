'use client'

import type { MouseEvent, ReactNode } from 'react'

export const stepHref = (step: string) => `?step=${encodeURIComponent(step)}#step`

/** Opens a step's form under the grey panel: at once where there is a script, else by a new look at the page. */
export function StepLink({ step, className, children }: { step: string; className?: string; children: ReactNode }) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    window.history.pushState(null, '', stepHref(step))
  }
  return <a href={stepHref(step)} onClick={open} className={className}>{children}</a>
}
