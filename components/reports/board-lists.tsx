import Link from 'next/link'
import { Links } from '@/components/ui/links'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { BoardPage } from '@/lib/reports/board'
import { nothingLeft } from '@/lib/reports/board-words'

/** With whom it lies, and the key topics. */
export const BoardLists = ({ board }: { board: BoardPage }) => (
  <>
    <Section title="谁手里最多" id="units" aside={<Link prefetch={false} href={paths.figures()}>全部单位</Link>}>
      {board.units.length === 0 ? <p className="soft">{nothingLeft(board.sums)}</p> : <Links entries={board.units.map(({ unit, count, href, overdue }) => ({ href, label: unit, value: overdue > 0 ? `${count} 件，超期 ${overdue}` : `${count} 件`, late: overdue > 0 }))} />}
    </Section>
    <Section title={`重点督办 ${board.topicCount} 个专题，${board.itemCount} 件`} id="topics" aside={<Link prefetch={false} href={paths.supervision()}>督办</Link>}>
      {board.topics.length === 0 ? <p className="soft">今年还没有确定重点督办的专题。</p> : (
        <Links entries={board.topics.map(({ id, title, held, answered, moved, late }) => ({ href: paths.keyTopic(id), label: title, value: late > 0 ? `${late} 项要求逾期` : `${answered}/${held} 已答复${moved === 0 ? '，本月没有动' : ''}`, late: late > 0 || moved === 0 }))} />
      )}
    </Section>
  </>
)
