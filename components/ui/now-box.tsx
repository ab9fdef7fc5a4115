import type { ReactNode } from 'react'

type Props = {
  /** 代工委（您） */
  turn: ReactNode
  turnNote?: ReactNode
  /** The due day, large: usually a Day. */
  dueTitle?: ReactNode
  /** Beside it, quieter: 星期一，还有 13 天 */
  dueNote?: ReactNode
  /** The reckoning and the article it rests on. */
  dueExplained?: ReactNode
  /** The steps open to this person. */
  children?: ReactNode
  /** Steps that are not open, each with its reason in one sentence. */
  refused?: readonly string[]
  heads?: { turn?: string; due?: string; steps?: string }
}

/** Whose turn, by when and why, what I can do now: the only filled panel of a page. */
export function NowBox({ turn, turnNote, dueTitle, dueNote, dueExplained, children, refused = [], heads }: Props) {
  return (
    <section className="nowbox" aria-label="现在">
      <div>
        <h2>{heads?.turn ?? '现在轮到'}</h2>
        <p className="big">{turn}</p>
        {turnNote ? <div className="mid">{turnNote}</div> : null}
      </div>
      <div>
        <h2>{heads?.due ?? '到期日和算法'}</h2>
        <p className="big">
          {dueTitle ?? '没有期限'}
          {dueNote ? <span className="beside"> {dueNote}</span> : null}
        </p>
        {dueExplained ? <div className="mid">{dueExplained}</div> : null}
      </div>
      <div className="acts">
        <h2>{heads?.steps ?? '您现在能做'}</h2>
        {children}
        {refused.map((why) => (
          <p className="soft" key={why}>{why}</p>
        ))}
      </div>
    </section>
  )
}
