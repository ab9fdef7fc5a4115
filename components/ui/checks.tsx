import type { ReactNode } from 'react'
import { State, type Tone } from './state'

type Item = { tone: Tone; words: ReactNode; note?: ReactNode; /** the field that mends it */ href?: string; hrefWords?: string }

export function Checks({ checks }: { checks: readonly Item[] }) {
  return (
    <ul className="checks">
      {checks.map(({ tone, words, note, href, hrefWords = '去填' }, index) => (
        <li key={index}>
          <State tone={tone}>{words}</State>
          {note ? <span className="soft">{note}</span> : null}
          {href ? <a href={href}>{hrefWords}</a> : null}
        </li>
      ))}
    </ul>
  )
}
