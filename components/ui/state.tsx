import type { ReactNode } from 'react'

export type Tone = 'idle' | 'wait' | 'run' | 'done' | 'late'

/** A filled shape keeps its white stroke on paper too, so a black-and-white printer loses nothing. */
const glyphs: Record<Tone, ReactNode> = {
  idle: <circle cx="7" cy="7" r="5.2" />,
  wait: <><circle cx="7" cy="7" r="5.2" /><path d="M7 4v3.2l2 1.2" /></>,
  run: <><circle cx="7" cy="7" r="5.2" /><path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" /></>,
  done: <><circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" /><path d="m4.2 7.2 2 2 3.6-4" stroke="#fff" /></>,
  late: <><path d="M7 1.5 13 12.5H1z" fill="currentColor" /><path d="M7 5.5v3M7 10.3v.2" stroke="#fff" /></>,
}

export function Glyph({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {glyphs[tone]}
    </svg>
  )
}

/** A state is a shape and a word: never colour alone, never a pill. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`st st-${tone}`}>
      <Glyph tone={tone} />
      <span>{children}</span>
    </span>
  )
}
