'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

const EVERY = 1_000

/** Asks for the page anew while an import runs, a second after the last answer: asked sooner, a slow server would only drop it. */
export function RunRefresh() {
  const router = useRouter()
  const [asking, ask] = useTransition()
  useEffect(() => {
    if (asking) return
    const timer = setTimeout(() => ask(() => router.refresh()), EVERY)
    return () => clearTimeout(timer)
  }, [asking, router])
  return null
}
