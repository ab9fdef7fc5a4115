import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '人大代表联络工作平台', template: '%s · 人大代表联络工作平台' },
  icons: { icon: '/icon.svg' },
  // numbers of suggestions are no telephone numbers
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' }

/** 大字版, as the reader last chose it. */
const textSizes: Record<string, string> = { large: 'text-large', larger: 'text-larger' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('textSize')?.value ?? ''
  return (
    <html lang="zh-CN" className={textSizes[chosen]}>
      <body>{children}</body>
    </html>
  )
}
