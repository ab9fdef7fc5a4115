'use client'

import { digestOf, Surprise } from '@/components/layout/surprise'

export default function PublicError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Surprise digest={digestOf(error)} retry={retry} />
}
