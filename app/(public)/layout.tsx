import type { ReactNode } from 'react'
import { Frame } from '@/components/layout/frame'
import { publicMenu, publicTabs } from '@/components/public/menu'
import { organOf } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { findVisitor } from '@/lib/platform/session'
import { getHouse } from '@/lib/sign-in/queries'

export const dynamic = 'force-dynamic'

/** What everyone may see, without an account. Whoever is signed in finds their way back to the desk. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [{ name, officeName, officeShort, officePhone }, visitor] = await Promise.all([getHouse(), findVisitor()])
  const phone = officePhone ? { name: officeName, number: officePhone } : undefined
  return (
    <Frame
      brand={name ? `${name}代表联络` : '人大代表联络'} entries={publicMenu()} tabs={publicTabs()} roomy office={officeShort}
      me={visitor ? { name: '我的办公桌', href: paths.desk() } : undefined} signInHref={visitor ? undefined : paths.signIn()}
      footer={{ organ: organOf(name || '本级人大', officeName), phone, links: [{ href: paths.publicFigures(), label: '建议办理情况' }] }}
    >
      {children}
    </Frame>
  )
}
