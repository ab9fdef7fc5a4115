'use client'

import { useEffect, useState } from 'react'
import { paths } from '@/lib/platform/paths'

type Alike = { id: string; text: string; answer: string; state: string }

/** While somebody writes: what others said already and may be read by everyone. Without a script it is simply not there. */
export function SpeakAlike({ code, fieldId }: { code: string; fieldId: string }) {
  const [alike, setAlike] = useState<readonly Alike[]>([])

  useEffect(() => {
    const field = document.getElementById(fieldId)
    if (!(field instanceof HTMLTextAreaElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        asking?.abort()
        asking = new AbortController()
        if (field.value.trim().length < 8) return setAlike([])
        try {
          const answer = await fetch(paths.similarOpinions(code, field.value.slice(0, 300)), { signal: asking.signal })
          if (answer.ok) setAlike(await answer.json())
        } catch {
          // typed on, or no network: what stands there stays
        }
      }, 700)
    }
    field.addEventListener('input', look)
    return () => {
      field.removeEventListener('input', look)
      clearTimeout(timer)
      asking?.abort()
    }
  }, [code, fieldId])

  return (
    <div aria-live="polite">
      {alike.length > 0 ? (
        <section className="similar" aria-labelledby="alike-title">
          <h2 id="alike-title" className="text-lg">有人说过相近的事</h2>
          <ul className="entry">{alike.map(({ id, text, answer, state }) => <li key={id}><p>{text}</p><p className="mid">{state}{answer ? `：${answer}` : ''}</p></li>)}</ul>
          <p className="soft mt-1 mb-6">您的情况不一样，或者也想说，照常提交就好，会合在一起办。</p>
        </section>
      ) : null}
    </div>
  )
}
