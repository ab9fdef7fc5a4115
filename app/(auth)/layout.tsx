import type { ReactNode } from 'react'
import { Frame } from '@/components/layout/frame'
import { getHouse } from '@/lib/sign-in/queries'

export const dynamic = 'force-dynamic'

/** The door: the house's name above, whom to ask below, nothing else to choose. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const { name, officeName, officeShort, officePhone } = await getHouse()
  const phone = officePhone ? { name: officeName, number: officePhone } : undefined
  return (
    <Frame brand={name ? `${name}代表联络工作平台` : '人大代表联络工作平台'} footer={{ organ: name || '本级人大', phone }} roomy office={officeShort}>
      {children}
    </Frame>
  )
}
