import { SearchIcon } from '@/components/ui/icons'
import { CROWDS, NEEDS, type AccountFilter } from '@/lib/accounts/accounts'
import { crowdWords, needWords } from '@/lib/accounts/words'
import type { TermChoices } from '@/lib/people/deputy-queries'

type Option = { value: string; label: string }
type Props = { filter: AccountFilter; term?: TermChoices }

export function AccountFilters({ filter, term }: Props) {
  const all = { value: '', label: '全部' }
  const parts = (list: readonly { id: string; name: string }[] = []): Option[] => [all, ...list.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form className="filters" role="search" aria-label="筛选要开通账号的人">
      <div>
        <label htmlFor="q">姓名</label>
        <input className="input" id="q" name="q" type="search" defaultValue={filter.q} />
      </div>
      <Pick name="of" label="谁" value={filter.of} options={CROWDS.map((value) => ({ value, label: crowdWords[value] }))} />
      <Pick name="need" label="账号" value={filter.need} options={NEEDS.map((value) => ({ value, label: needWords[value] }))} />
      <Pick name="delegation" label="代表团" value={filter.delegation} options={parts(term?.delegations)} />
      <Pick name="group" label="代表小组" value={filter.group} options={parts(term?.groups)} />
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}

function Pick({ name, label, value, options }: { name: string; label: string; value: string; options: readonly Option[] }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}
