import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import type { Board } from '@/lib/stations/queries'
import { dutyWords, partWords, tierWords } from '@/lib/stations/words'

/** What hangs on a station's wall, the same inside and outside: facts, people, deputies, rules. */
/** A model station keeps its name until the next year's reviews are in. */
export function BoardFacts({ board, year }: { board: Board; year: string }) {
  const modelYear = board.modelYear && board.modelYear >= Number(year) - 1 ? board.modelYear : null
  const phone = board.phone.replace(/[^\d+]/g, '')
  return (
    <DefinitionList
      entries={[
        { term: '类别', value: <>{tierWords[board.tier]}{modelYear ? <>　<State tone="done">{modelYear} 年示范站</State></> : null}</> },
        { term: '在', value: board.where },
        { term: '地址', value: board.address },
        { term: '开放时间', value: board.opening },
        { term: '电话', value: board.phone ? <a className="num" href={`tel:${phone}`}>{board.phone}</a> : null },
        { term: '功能', value: board.functions.join('、') },
        { term: '面积', value: board.areaSquare ? `${board.areaSquare} 平方米` : null },
        { term: '挂牌', value: board.openedOn ? <Day on={board.openedOn} /> : null },
      ]}
    />
  )
}

export function BoardPeople({ board }: { board: Board }) {
  const entries = board.staff.map(({ duty, name }) => ({ term: dutyWords[duty], value: name }))
  return board.staff.length > 0 ? <Section id="staff" title="站点工作人员"><DefinitionList entries={entries} /></Section> : null
}

export function BoardDeputies({ board }: { board: Board }) {
  const inCharge = board.deputies.filter(({ part }) => part === 'inCharge')
  const members = board.deputies.filter(({ part }) => part === 'member')
  return (
    <Section id="deputies" title="代表" aside={<span className="soft">{board.deputies.length} 位</span>}>
      {board.deputies.length === 0 ? <p className="soft">还没有编入代表。</p> : null}
      {inCharge.length > 0 ? (
        <ul className="entry">
          {inCharge.map(({ id, code, name, delegation, employer }) => (
            <li key={id}><Link prefetch={false} className="t" href={paths.publicDeputy(code)}>{name}</Link>　{partWords.inCharge}<p className="soft">{[delegation, employer].filter(Boolean).join('，')}</p></li>
          ))}
        </ul>
      ) : null}
      {members.length > 0 ? <p className="mt-4">{partWords.member}：{members.map(({ id, code, name }, at) => <span key={id}>{at > 0 ? '、' : ''}<Link prefetch={false} className="nowrap" href={paths.publicDeputy(code)}>{name}</Link></span>)}</p> : null}
    </Section>
  )
}

export function BoardRules({ board }: { board: Board }) {
  return board.rules.length > 0 ? (
    <Section id="rules" title="上墙制度">
      {board.rules.map(({ id, title, text }) => <div key={id} className="mt-4"><h3>{title}</h3><p className="prose whitespace-pre-line">{text}</p></div>)}
    </Section>
  ) : null
}
