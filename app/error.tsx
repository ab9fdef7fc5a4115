'use client'

import { BarePage } from '@/components/layout/bare-page'
import { digestOf, Surprise } from '@/components/layout/surprise'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <BarePage>
      <Surprise digest={digestOf(error)} retry={retry} />
    </BarePage>
  )
}
