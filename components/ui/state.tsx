import type { ReactNode } from 'react'

export type Tone = 'idle' | 'wait' | 'run' | 'done' | 'late'

const RING = 'M12.2 7A5.2 5.2 0 1 1 1.8 7a5.2 5.2 0 0 1 10.4 0z'

/** A filled shape keeps its white stroke on paper too, so a black-and-white printer loses nothing. */
const glyphs: Record<Tone, ReactNode> = {
  idle: <path d={RING} />,
  wait: <path d={`${RING}M7 4v3.2l2 1.2`} />,
  // its left half is drawn there and back, so that only the right one has an inside to be filled
  run: <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4zm0 0a5.2 5.2 0 0 0 0 10.4 5.2 5.2 0 0 1 0-10.4" fill="currentColor" />,
  done: <><circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" /><path d="m4.2 7.2 2 2 3.6-4" stroke="#fff" /></>,
  late: <><path d="M7 1.5 13 12.5H1z" fill="currentColor" /><path d="M7 5.5v3M7 10.3v.2" stroke="#fff" /></>,
}

/** `size`: only inside another drawing, which has no style of its own for it. */
export const Glyph = ({ tone, size }: { tone: Tone; size?: number }) => (
  <svg className="ico gl" viewBox="0 0 14 14" width={size} height={size} aria-hidden="true">{glyphs[tone]}</svg>
)

/** A state is a shape and a word: never colour alone, never a pill. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`st st-${tone}`}>
      <Glyph tone={tone} />
      {typeof children === 'string' ? children : <span>{children}</span>}
    </span>
  )
}
