import { SearchIcon } from '@/components/ui/icons'
import { DEPUTY_STATES } from '@/lib/people/deputy-lifecycle'
import type { DeputyFilter, TermChoices } from '@/lib/people/deputy-queries'
import { deputyStateWords } from '@/lib/people/deputy-words'

type Choice = { id: string; name: string }
type Props = { filter: DeputyFilter; terms: readonly TermChoices[] }

export function DeputyFilters({ filter, terms }: Props) {
  const term = terms.find(({ id }) => id === filter.term) ?? terms[0]
  return (
    <form className="filters" role="search" aria-label="筛选代表">
      <div>
        <label htmlFor="q">姓名、单位、手机号、代表证号</label>
        <input className="input" id="q" name="q" type="search" defaultValue={filter.q} placeholder="号码要写全" />
      </div>
      <Pick name="term" label="届" value={term?.id} options={terms.map(({ id, number }) => ({ id, name: `第 ${number} 届` }))} />
      <Pick name="delegation" label="代表团" all value={filter.delegation} options={term?.delegations ?? []} />
      <Pick name="group" label="代表小组" all value={filter.group} options={term?.groups ?? []} />
      <Pick name="status" label="履职状态" all value={filter.status} options={DEPUTY_STATES.map((id) => ({ id, name: deputyStateWords[id].label }))} />
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}

function Pick({ name, label, value, options, all }: { name: string; label: string; value?: string | null; options: readonly Choice[]; all?: boolean }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value ?? ''}>
        {all ? <option value="">全部</option> : null}
        {options.map((option) => <option key={option.id} value={option.id}>{option.name}</option>)}
      </select>
    </div>
  )
}
