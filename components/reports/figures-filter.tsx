import { SearchIcon } from '@/components/ui/icons'
import { paths } from '@/lib/platform/paths'
import { groupWords } from '@/lib/reports/measure-words'
import type { Group } from '@/lib/reports/measures'
import type { Filter } from '@/lib/suggestions/list-filter'
import { conditionLabels, type Choices } from '@/lib/suggestions/list-words'

type Props = { filter: Filter; by: Group; groups: readonly Group[]; choices: Choices }
const NAMES = ['sitting', 'channel', 'category', 'delegation', 'unit'] as const

/** What is counted and by what it is set out: a plain GET form, so that a page of figures has an address. */
export function FiguresFilter({ filter, by, groups, choices }: Props) {
  return (
    <form className="figures-head filters-form" role="search" aria-label="选择统计范围" action={paths.figures()}>
      <Pick name="period" label={conditionLabels.period} value={filter.period ?? 'all'} options={[{ value: 'all', label: '历年' }, ...choices.period]} />
      {NAMES.filter((name) => choices[name].length > 0 && (name !== 'unit' || choices.delegation.length > 0)).map((name) => (
        <Pick key={name} name={name} label={conditionLabels[name]} value={filter[name] ?? ''} options={[{ value: '', label: '全部' }, ...choices[name]]} />
      ))}
      {groups.length > 1 ? <Pick name="by" label="分列" value={by} options={groups.map((group) => ({ value: group, label: `按${groupWords[group]}` }))} /> : null}
      <button className="btn" type="submit"><SearchIcon />查看</button>
    </form>
  )
}

function Pick({ name, label, value, options }: { name: string; label: string; value: string; options: readonly { value: string; label: string }[] }) {
  return (
    <div>
      <label htmlFor={`g-${name}`}>{label}</label>
      <select className="input" id={`g-${name}`} name={name} defaultValue={value} key={value}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}
