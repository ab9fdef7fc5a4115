'use client' // every page carries it beside itself for the case that it is missing: as one name instead of its markup

import type { ReactNode } from 'react'

/** A page that knows neither the person nor the place: when there is nothing else to stand in. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <div className="frame roomy">
      <header className="mast">
        <div className="wrap">
          <a className="brand" href="/">
            <span className="seal" aria-hidden="true">代</span>
            人大代表联络工作平台
          </a>
        </div>
      </header>
      <main id="main">
        <div className="wrap">{children}</div>
      </main>
    </div>
  )
}
