import { Fragment } from 'react'

type Paragraph = { text: string; /** 一、关于…的问题 */ heading?: boolean }
type Props = {
  organ: string
  /** A, B or C, at the top right. */
  letter?: string
  publicity?: string
  /** 青交建复〔2026〕18号; a draft has its 待编 in it. */
  number: string
  title: string | readonly string[]
  salutation: string
  paragraphs: readonly Paragraph[]
  signature: string
  /** In full: 2026年5月18日. A draft says 签发后落日期. */
  date?: string
  /** Printing the page prints the letter alone. */
  alone?: boolean
}

/** The reply as the paper it will be: margins, type and order of 公文 (GB/T 9704), set in print.css. */
export function Letter({ organ, letter, publicity, number, title, salutation, paragraphs, signature, date, alone = true }: Props) {
  return (
    <article className={alone ? 'letter alone' : 'letter'} aria-label="答复公文">
      {letter ? <p className="class">{letter}</p> : null}
      <p className="org">{organ}</p>
      <div className="rule" />
      <p className="meta">
        <span>{publicity}</span>
        <span>{number}</span>
      </p>
      <h3>
        {[title].flat().map((line, index) => (
          <Fragment key={index}>
            {index > 0 ? <br /> : null}
            {line}
          </Fragment>
        ))}
      </h3>
      <p>{salutation}</p>
      {paragraphs.map(({ text, heading }, index) => (heading ? <h4 key={index}>{text}</h4> : <p className="in" key={index}>{text}</p>))}
      <p className="sign">
        {signature}
        <br />
        {date ?? <span className="soft">签发后落日期</span>}
      </p>
    </article>
  )
}
