'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Office } from '@/components/layout/office'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import type { Similar } from '@/lib/suggestions/similar'
import { stateWords } from '@/lib/suggestions/words'

type Props = { id: string; title: string; first: readonly Similar[] }

/** Earlier suggestions that sound alike, under the title and before work is spent on a second one. */
export function DraftSimilar({ id, title, first }: Props) {
  const [similar, setSimilar] = useState(first)
  const [asked, setAsked] = useState(title)

  useEffect(() => {
    if (title.trim() === asked.trim()) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(paths.similarSuggestions(title, id), { signal: stop.signal })
        if (!answer.ok) return
        setSimilar(await answer.json())
        setAsked(title)
      } catch {
        // typed on, or no network: what stands there stays
      }
    }, 600)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [title, asked, id])

  return (
    <div aria-live="polite">
      {similar.length > 0 ? (
        <section className="similar" aria-labelledby="similar">
          <h2 id="similar" className="text-lg">以前有人提过相近的，先看一眼</h2>
          <ul className="entry">{similar.map((one) => <Entry key={one.id} {...one} />)}</ul>
          <p className="soft mt-1 mb-8">内容不同可以照常提，<Office />会看是否合并办理。</p>
        </section>
      ) : null}
    </div>
  )
}

function Entry({ id, title, year, number, proposer, state, resultClass, resultWords, answered }: Similar) {
  const { label, tone } = stateWords[state]
  const which = [year && `${year} 年`, number && `${number} 号`].filter(Boolean).join(' ')
  const said = [which, proposer && `${proposer}提出`].filter(Boolean).join('，')
  return (
    <li>
      <Link className="t" href={paths.suggestion(id)} target="_blank">{title}</Link>
      {said ? <p className="mid">{said}</p> : null}
      <p>
        <State tone={tone}>{label}</State>
        {resultClass ? <span className="nowrap">　{resultClass}，{resultWords}</span> : null}
      </p>
      {answered ? <p className="mid">答复：{answered}</p> : null}
    </li>
  )
}
