import { Chips } from '@/components/ui/chips'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { unpack, type Packed } from '@/components/ui/packed'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import { CONDITIONS, filterQuery, isNarrowed, ORDERS, type ConditionName, type Filter } from '@/lib/suggestions/list-filter'
import { conditionWords, countWords, orderWords, type Choices } from '@/lib/suggestions/list-words'
import { measured } from '@/lib/rulebook/words'
import { RemoveView, SaveView } from './list-save'

type Props = { filter: Filter; choices: Packed<Choices>; total: number; most: number; saved: string | null; /** a list of the desk's that has no tab of its own */ deskView: string | null }

/** How many, in which order, and each condition with a way to drop it. */
export function ListChips({ filter, choices: packed, total, most, saved, deskView }: Props) {
  const choices = isNarrowed(filter) ? unpack(packed) : null
  const ofDesk = deskView ? [{ label: deskView, href: paths.suggestions(filterQuery(filter, { view: null })) }] : []
  const chips = CONDITIONS.flatMap((name) => {
    const label = choices && conditionWords(name, filter, choices)
    return label ? [{ label, href: paths.suggestions(filterQuery(filter, dropped(name))) }] : []
  })
  return (
    <>
      <Chips words={<>{measured(total > most ? most : total, '件')}{total > most ? '以上' : ''}，{orderWords[filter.order].now}</>} chips={[...ofDesk, ...chips]}>
        {ORDERS.filter((order) => order !== filter.order).map((order) => (
          <Way key={order} href={paths.suggestions(filterQuery(filter, { order }))}>{orderWords[order].link}</Way>
        ))}
        {saved ? <RemoveView id={saved} /> : null}
      </Chips>
      {isNarrowed(filter) && !saved ? <Disclosure summary="存为常用视图"><SaveView query={filterQuery(filter)} /></Disclosure> : null}
    </>
  )
}

export const dropped = (name: ConditionName): Partial<Filter> => ({ [name]: name === 'q' ? '' : null })

type Nothing = { filter: Filter; choices: Choices; without: readonly { name: ConditionName; query: string; count: number }[]; emptyView: string; most: number }

/** Nothing found: what was looked for, and which condition to drop. */
export function ListNothing({ filter, choices, without, emptyView, most }: Nothing) {
  if (!isNarrowed(filter)) return <Empty words={emptyView} />
  const said = CONDITIONS.map((name) => conditionWords(name, filter, choices)).filter(Boolean).join('，')
  return (
    <Empty words={`没有找到${said}的建议。`}>
      {without.map(({ name, query, count }) => (
        <p key={name}><Way href={paths.suggestions(query)}>去掉“{conditionWords(name, filter, choices)?.replace(/[“”]/g, '')}”，有 {countWords(count, most)} 件</Way></p>
      ))}
      <p><Way href={paths.suggestions(filterQuery(filter, Object.assign({}, ...CONDITIONS.map(dropped))))}>去掉全部条件</Way></p>
    </Empty>
  )
}
