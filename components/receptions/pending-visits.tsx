'use client'

import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/platform/paths'
import { useShelves } from './visit-store'

/** What this person has taken down on this device and not sent: it is sent from its own page. */
export function PendingVisits({ personId }: { personId: string }) {
  const shelves = useShelves(personId)
  if (shelves.length === 0) return null
  return (
    <Notice tone="wait" className="mb-6" title="这台设备上还有没送出的来访">
      {shelves.map(({ id, count }) => <p key={id}><a href={paths.receptionDay(id)}>{count} 件，打开就送出</a></p>)}
    </Notice>
  )
}
