import type { ReactNode } from 'react'
import { Frame } from '@/components/layout/frame'
import { LeftNote } from '@/components/layout/left-over'
import { AwayPage } from '@/components/layout/stand-in'
import { publicMenu, publicTabs } from '@/components/public/menu'
import { organOf } from '@/lib/congresses/office'
import { findAnswer, isPlainForm } from '@/lib/platform/answered'
import { paths } from '@/lib/platform/paths'
import { reach } from '@/lib/platform/reach'
import { findVisitor } from '@/lib/platform/session'
import { getHouse } from '@/lib/sign-in/queries'

export const dynamic = 'force-dynamic'

/** What everyone may see, without an account. Whoever is signed in finds their way back to the desk. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const asked = await reach(() => Promise.all([getHouse(), findVisitor()]))
  if ('away' in asked) return <AwayPage number={asked.away} />
  const [{ name, officeName, officeShort, officePhone }, visitor] = asked.found
  const kept = (await isPlainForm()) ? await findAnswer() : null
  const phone = officePhone ? { name: officeName, number: officePhone } : undefined
  return (
    <Frame
      brand={name ? `${name}代表联络` : '人大代表联络'} entries={publicMenu()} tabs={publicTabs()} roomy office={officeShort}
      me={visitor ? { name: '我的办公桌', href: paths.desk() } : undefined} signInHref={visitor ? undefined : paths.signIn()}
      footer={{ organ: organOf(name || '本级人大', officeName), phone, links: [{ href: paths.publicFigures(), label: '建议办理情况' }] }}
    >
      {kept ? <LeftNote answer={kept} /> : null}
      {children}
    </Frame>
  )
}
