'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 1_000

/** Asks for the page anew while an import runs; gone with the page that says it has ended. */
export function RunRefresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
