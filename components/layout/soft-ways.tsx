'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Follows the ways of a page (`Way`) as the router does; what the reader wants elsewhere, or the browser must load itself, is left to the browser. */
export function SoftWays() {
  const router = useRouter()
  useEffect(() => {
    const follow = (press: MouseEvent) => {
      const way = press.target instanceof Element ? press.target.closest<HTMLAnchorElement>('a[data-way]') : null
      if (!way || press.defaultPrevented || press.button !== 0 || press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return
      if (way.target || way.hasAttribute('download') || way.origin !== location.origin) return
      press.preventDefault()
      router.push(way.href)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
