import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table, type Column } from '@/components/ui/table'
import type { Companion, Merged } from '@/lib/merges/queries'
import { undoWords } from '@/lib/merges/words'
import { paths } from '@/lib/platform/paths'
import { measured } from '@/lib/rulebook/words'

type Props = { id: string; merged: Merged; round: number; today: string }

/** With what this one is handled together, and that each still has its own reply. */
export function MergeSection({ id, merged: { main, ridesOn, riders, unseen, mayUndo }, round, today }: Props) {
  return (
    <Section title="并案" id="merge">
      {ridesOn ? (
        <p className="prose">
          {round > 1 ? '第一轮' : ''}并入 {main ? <Link href={paths.suggestion(main.id)}>{named(main)}</Link> : '另一件相近的建议'}办理，答复分别作出。
          {main ? <span className="mid">《{main.title}》</span> : null}
        </p>
      ) : null}
      {riders.length > 0 ? <Riders riders={riders} mayUndo={mayUndo} today={today} /> : null}
      {unseen > 0 ? <p className="prose">另有 {measured(unseen, '件')}相近的建议并入办理，答复分别作出。</p> : null}
      {ridesOn && mayUndo && round === 1 && main?.isOpen ? <p className="mt-2"><Link href={paths.merge(id)}>{undoWords.label}</Link></p> : null}
    </Section>
  )
}

const named = ({ number, title }: Companion) => (number ? `${number} 号` : `《${title}》`)

function Riders({ riders, mayUndo, today }: { riders: readonly Companion[]; mayUndo: boolean; today: string }) {
  const columns: Column<Companion>[] = [
    { key: 'title', head: '并入的建议', lead: true, cell: (one) => <><span className="nowrap">{one.number ? `${one.number} 号` : ''}</span> <Link href={paths.suggestion(one.id)}>{one.title}</Link></> },
    { key: 'state', head: '状态', cell: ({ state }) => <State tone={state.tone}>{state.label}</State> },
    { key: 'due', head: '到期', className: 'num', cell: ({ dueOn }) => (dueOn ? <Day on={dueOn} today={today} /> : <span className="soft">—</span>) },
    ...(mayUndo ? [{ key: 'undo', head: <span className="vh">撤销</span>, label: null, cell: ({ id, number, isOpen }: Companion) => (isOpen ? <Link className="nowrap" href={paths.merge(id)}>{undoWords.label}<span className="vh">：{number} 号</span></Link> : null) }] : []),
  ]
  return (
    <>
      <p className="prose mb-2">下面 {measured(riders.length, '件')}并入这件一并办理，答复分别作出。</p>
      <Table columns={columns} rows={riders} rowKey={({ id }) => id} />
    </>
  )
}
