'use client' // its data travels once; as a server component its whole markup would travel a second time with every page

import { BellIcon, SearchIcon } from '../ui/icons'
import { Way } from '../ui/way'
import { NavLinks, type NavEntry, type NavGroup } from './nav-links'

export type MastheadProps = {
  /** 青岚县人大 */
  brand: string
  brandHref?: string
  /** At most seven, with what is folded away behind them. */
  entries?: readonly NavEntry[]
  more?: { label: string; groups: readonly NavGroup[] }
  /** Who is signed in, and what they are here. */
  me?: { name: string; note?: string; href: string }
  searchHref?: string
  notificationsHref?: string
  unread?: number
  signInHref?: string
}

export function Masthead({ brand, brandHref = '/', entries = [], more, ...rest }: MastheadProps) {
  return (
    <header className="mast">
      <div className="wrap">
        <Way className="brand" href={brandHref}>
          <span className="seal" aria-hidden="true">代</span>
          {brand}
        </Way>
        {entries.length > 0 ? (
          <nav aria-label="主导航">
            <NavLinks entries={entries} more={more} />
          </nav>
        ) : null}
        <Mine {...rest} />
      </div>
    </header>
  )
}

type MineProps = Omit<MastheadProps, 'brand' | 'brandHref' | 'entries' | 'more'>

function Mine({ me, searchHref, notificationsHref, unread = 0, signInHref }: MineProps) {
  return (
    <div className="me">
      {searchHref ? (
        <Way href={searchHref}>
          <SearchIcon size={20} />
          <span className="vh-tiny">查找</span>
        </Way>
      ) : null}
      {notificationsHref ? (
        <Way href={notificationsHref}>
          <BellIcon />
          <span className="vh-phone">通知</span>
          {unread > 0 ? <b className="unread"><span className="vh">未读 </span>{unread > 99 ? '99+' : unread}</b> : null}
        </Way>
      ) : null}
      {me ? (
        <Way href={me.href}>
          <span>{me.name}</span>
          {me.note ? <span className="soft no-phone">{me.note}</span> : null}
        </Way>
      ) : null}
      {signInHref ? <Way href={signInHref}>登录</Way> : null}
    </div>
  )
}
