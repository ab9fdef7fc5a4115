import { Fragment } from 'react'
import { PaperTable } from '@/components/documents/paper-table'
import { CHARACTER, signatureIndents } from '@/lib/documents/measure'
import type { Annex, Block, Paper } from '@/lib/documents/paper'

type Props = {
  paper: Paper
  /** Printing the page prints the paper alone. */
  alone?: boolean
  /** What is enclosed is left out where somebody only looks at the letter while writing it. */
  annexes?: boolean
}

/** A document as the paper it will be: margins, type and order of 公文 (GB/T 9704), set in print.css; Word gets the same from lib/documents/word.ts. */
export function PaperSheet({ paper, alone = true, annexes = true }: Props) {
  const isLetter = paper.form === 'letter'
  return (
    <>
      <article className={['letter', isLetter ? '' : 'form', alone ? 'alone' : ''].filter(Boolean).join(' ')} aria-label={paper.name}>
        {isLetter ? <Head paper={paper} /> : null}
        <Title lines={paper.title} />
        {paper.lead ? <p className="small">{paper.lead}</p> : null}
        {paper.salutation ? <p>{paper.salutation}</p> : null}
        <Blocks blocks={paper.blocks} />
        <Closing paper={paper} />
      </article>
      {annexes ? paper.annexes.map((annex, index) => <Enclosed key={annex.title} annex={annex} number={paper.annexes.length > 1 ? index + 1 : null} alone={alone} />) : null}
    </>
  )
}

function Head({ paper: { classLetter, organ, publicity, number } }: { paper: Paper }) {
  return (
    <>
      {classLetter ? <p className="class">{classLetter}</p> : null}
      <p className="org" data-length={[...organ].length}>{organ}</p>
      <div className="rule" />
      <p className="meta"><span>{publicity}</span><span>{number}</span></p>
    </>
  )
}

const Title = ({ lines }: { lines: readonly string[] }) => <h3>{lines.map((line, index) => <Fragment key={line}>{index > 0 ? <br /> : null}{line}</Fragment>)}</h3>

function Enclosed({ annex: { title, lead, wide, blocks }, number, alone }: { annex: Annex; number: number | null; alone: boolean }) {
  return (
    <article className={['letter', 'form', wide ? 'wide' : '', alone ? 'alone' : ''].filter(Boolean).join(' ')} aria-label={`附件：${title}`}>
      <h4 className="flush">附件{number}</h4>
      <Title lines={[title]} />
      {lead ? <p className="small">{lead}</p> : null}
      <Blocks blocks={blocks} />
    </article>
  )
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => {
    if (block.kind === 'heading') return <h4 key={index}>{block.text}</h4>
    if (block.kind === 'text') return <p className="in" key={index}>{block.lead ? <b className={`level-${block.lead.level}`}>{block.lead.words}</b> : null}{block.text}</p>
    if (block.kind === 'flush') return <p key={index}>{block.text}</p>
    return <PaperTable key={index} block={block} />
  })
}

/** How far the wider of name and date stands from the right, in characters: 2 to 4 (measure.ts). */
function asideOf(signature: string, date = '2026年12月31日') {
  const indents = signatureIndents(signature, date)
  return Math.round((Math.min(indents.signature, indents.date) / CHARACTER) * 2) / 2
}

function Closing({ paper: { annexes, signature, date, note, copies } }: { paper: Paper }) {
  return (
    <>
      {annexes.map(({ title }, index) => <p className={index === 0 ? 'in annex' : 'in'} key={title}>{index === 0 ? '附件：' : '　　　'}{annexes.length > 1 ? `${index + 1}.` : ''}{title}</p>)}
      {signature ? <p className="sign" data-aside={asideOf(signature, date)}><span>{signature}<br />{date ?? <i className="soft">签发后落日期</i>}</span></p> : null}
      {note ? <p className="in">（{note}）</p> : null}
      {copies && copies.length > 0 ? <Copies words={`抄送：${copies.join('，')}。`} /> : null}
    </>
  )
}

/** 4号 between the margins of the 版心, hanging by 抄送：, sets so many characters on a line. */
const ON_A_LINE = 26
const MOST_LINES = 4

/** 版记. In print it stands at the foot of the last page, in a box of so many lines. */
const Copies = ({ words }: { words: string }) => <div className="copies" data-lines={Math.min(Math.ceil(words.length / ON_A_LINE), MOST_LINES)}><p>{words}</p></div>
