'use client'

import { BarePage } from '@/components/layout/bare-page'
import { digestOf, Surprise } from '@/components/layout/surprise'
import './globals.css'

/** When even the root layout fails: it brings its own page. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>出了问题 · 人大代表联络工作平台</title>
        <BarePage>
          <Surprise digest={digestOf(error)} retry={retry} />
        </BarePage>
      </body>
    </html>
  )
}
