'use client'

import { useEffect, useState } from 'react'
import { AWAY } from './away-words'
import { Office } from './office'
import { ActionBar } from '../ui/action-bar'
import { Button } from '../ui/button'

/** Narrowed by hand: what is thrown in the browser need not be an Error. */
export const digestOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** Written out here: the list of all addresses would travel with every page, for a case that hardly comes. */
const HEALTH = '/api/health'

/** Whether it is the database that does not answer: what was thrown does not say so to a browser. */
function useAway(): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    fetch(HEALTH).then((answer) => answer.json()).then(({ health }: { health?: unknown }) => setAway(health === 'away'), () => undefined)
  }, [])
  return away
}

/** What nobody foresaw: a number to quote, and nothing else of what went wrong. */
export function Surprise({ digest, retry }: { digest?: string; retry?: () => void }) {
  const away = useAway()
  return (
    <div className="narrow" role="alert">
      <h1>{away ? AWAY.title : '出了我们没有料到的问题'}</h1>
      <p className="lead mt-2">
        {away ? AWAY.words : <>您写的没有丢。{digest ? <>请把编号 <b className="num">{digest}</b> 告诉<Office />。</> : <>如果再试还是这样，请告诉<Office />。</>}</>}
      </p>
      <ActionBar stick={false}>
        <a className="btn" href="/">回首页</a>
        {retry ? <Button tone="main" onClick={retry}>再试一次</Button> : null}
      </ActionBar>
    </div>
  )
}
