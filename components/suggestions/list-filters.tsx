'use client' // its choices travel to the browser once, as data

import { Disclosure } from '@/components/ui/disclosure'
import { SearchIcon } from '@/components/ui/icons'
import { keptMarkup } from '@/components/ui/markup'
import { unpack, type Packed } from '@/components/ui/packed'
import { Still } from '@/components/ui/still'
import { paths } from '@/lib/platform/paths'
import type { Filter } from '@/lib/suggestions/list-filter'
import { conditionLabels, type Choices } from '@/lib/suggestions/list-words'

type Name = keyof Choices
const FIRST: readonly Name[] = ['sitting', 'state', 'unit', 'due']
const MORE: readonly Name[] = ['channel', 'category', 'proposer', 'origin', 'class', 'grade', 'delegation', 'period', 'figure']

type Props = { filter: Filter; choices: Packed<Choices>; openingView: string }

/** A plain GET form: what is chosen stands in the address. */
export function ListFilters(props: Props) {
  return <Still as="form" className="mb-2" role="search" aria-label="筛选建议" action={paths.suggestions()} html={keptMarkup(`filters ${JSON.stringify(props)}`, () => <Conditions {...props} />)} />
}

function Conditions({ filter, choices: packed, openingView }: Props) {
  const choices = unpack(packed)
  const more = MORE.filter((name) => choices[name].length > 0 && (name !== 'figure' || filter.figure))
  return (
    <>
      {filter.view && filter.view !== openingView ? <input type="hidden" name="view" value={filter.view} /> : null}
      {filter.order !== 'due' ? <input type="hidden" name="order" value={filter.order} /> : null}
      <div className="filters">
        <div>
          <label htmlFor="q">编号、标题、代表、单位</label>
          <input className="input" id="q" name="q" type="search" defaultValue={filter.q} placeholder="例如 0042 或 道路硬化" maxLength={60} />
        </div>
        {FIRST.map((name) => <Pick key={name} name={name} filter={filter} choices={choices} />)}
        <button className="btn" type="submit"><SearchIcon />查找</button>
      </div>
      <Disclosure summary="更多条件" open={more.some((name) => filter[name])}>
        <div className="filters">
          {more.map((name) => <Pick key={name} name={name} filter={filter} choices={choices} />)}
        </div>
      </Disclosure>
    </>
  )
}

function Pick({ name, filter, choices }: { name: Name; filter: Filter; choices: Choices }) {
  return (
    <div>
      <label htmlFor={`f-${name}`}>{conditionLabels[name]}</label>
      <select className="input" id={`f-${name}`} name={name} defaultValue={filter[name] ?? ''}>
        <option value="">全部</option>
        {choices[name].map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </div>
  )
}
