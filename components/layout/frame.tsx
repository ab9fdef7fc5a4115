'use client' // its data travels once; as a server component the markup of the whole shell would travel a second time with every page

import type { ReactNode } from 'react'
import { Footer, type FooterProps } from './footer'
import { Masthead, type MastheadProps } from './masthead'
import type { NavEntry } from './nav-links'
import { OfficeCalled } from './office'
import { SoftWays } from './soft-ways'
import { TabBar } from './tab-bar'

type Props = MastheadProps & {
  tabs?: readonly NavEntry[]
  footer: FooterProps
  /** 18 px and larger controls: deputies and the public. */
  roomy?: boolean
  /** What the congress calls its office in a sentence. */
  office?: string
  children: ReactNode
}

/** What every page stands in. */
export function Frame({ tabs = [], footer, roomy, office, children, ...masthead }: Props) {
  return (
    <div className={roomy ? 'frame roomy' : 'frame'}>
      <a className="skip" href="#main">跳到正文</a>
      <Masthead {...masthead} />
      <main id="main" tabIndex={-1}>
        <div className="wrap"><OfficeCalled office={office}>{children}</OfficeCalled></div>
      </main>
      <Footer {...footer} />
      <SoftWays />
      {tabs.length > 0 ? <TabBar entries={tabs} /> : null}
    </div>
  )
}
