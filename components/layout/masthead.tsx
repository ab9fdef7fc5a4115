'use client' // its data travels once; as a server component its whole markup would travel a second time with every page

import Link from 'next/link'
import { BellIcon, SearchIcon } from '../ui/icons'
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
        <Link prefetch={false} className="brand" href={brandHref}>
          <span className="seal" aria-hidden="true">代</span>
          {brand}
        </Link>
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
        <Link prefetch={false} href={searchHref}>
          <SearchIcon size={20} />
          <span className="vh-tiny">查找</span>
        </Link>
      ) : null}
      {notificationsHref ? (
        <Link prefetch={false} href={notificationsHref}>
          <BellIcon />
          <span className="vh-phone">通知</span>
          {unread > 0 ? <b className="unread"><span className="vh">未读 </span>{unread > 99 ? '99+' : unread}</b> : null}
        </Link>
      ) : null}
      {me ? (
        <Link prefetch={false} href={me.href}>
          <span>{me.name}</span>
          {me.note ? <span className="soft no-phone">{me.note}</span> : null}
        </Link>
      ) : null}
      {signInHref ? <Link prefetch={false} href={signInHref}>登录</Link> : null}
    </div>
  )
}
