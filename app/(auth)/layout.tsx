import type { ReactNode } from 'react'
import { Frame } from '@/components/layout/frame'
import { AwayPage } from '@/components/layout/stand-in'
import { reach } from '@/lib/platform/reach'
import { getHouse } from '@/lib/sign-in/queries'

export const dynamic = 'force-dynamic'

/** The door: the house's name above, whom to ask below, nothing else to choose. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const asked = await reach(getHouse)
  if ('away' in asked) return <AwayPage number={asked.away} />
  const { name, officeName, officeShort, officePhone } = asked.found
  const phone = officePhone ? { name: officeName, number: officePhone } : undefined
  return (
    <Frame brand={name ? `${name}代表联络工作平台` : '人大代表联络工作平台'} footer={{ organ: name || '本级人大', phone }} roomy office={officeShort}>
      {children}
    </Frame>
  )
}
