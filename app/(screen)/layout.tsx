import type { ReactNode } from 'react'
import { AwayPage } from '@/components/layout/stand-in'
import { reach } from '@/lib/platform/reach'
import { requireVisitor } from '@/lib/platform/session'

export default async function ScreenLayout({ children }: { children: ReactNode }) {
  const asked = await reach(requireVisitor)
  return 'away' in asked ? <AwayPage number={asked.away} /> : children
}
