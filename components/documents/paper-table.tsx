import type { Block, Cell } from '@/lib/documents/paper'

type Props = { block: Extract<Block, { kind: 'table' | 'form' }> }

/** A table of a document: columns as wide as in Word; in a form the labels are the heads of their rows. */
export function PaperTable({ block }: Props) {
  const shares = block.kind === 'form' ? block.shares : block.columns.map(({ share }) => share)
  return (
    <table className="paper">
      {block.kind === 'table' && block.caption ? <caption>{block.caption}</caption> : null}
      <colgroup>{shares.map((share, index) => <col key={index} width={`${share}%`} />)}</colgroup>
      {block.kind === 'table' ? <thead><tr>{block.columns.map(({ head }) => <th key={head} scope="col">{head}</th>)}</tr></thead> : null}
      <tbody>
        {block.kind === 'table'
          ? block.rows.map((row, index) => <tr key={index}>{row.map((words, column) => <td key={column}>{words}</td>)}</tr>)
          : block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <FormCell key={column} cell={cell} />)}</tr>)}
      </tbody>
    </table>
  )
}

function FormCell({ cell: { text, label, span, lines } }: { cell: Cell }) {
  if (label) return <th scope="row" colSpan={span}>{text}</th>
  return <td colSpan={span} className={lines ? 'tall' : undefined}>{text.split('\n').map((line, index) => <p key={index}>{line || '\u00A0'}</p>)}</td>
}
