import { SearchIcon } from '@/components/ui/icons'
import { callingIt } from '@/lib/congresses/office'
import { ROLES } from '@/lib/policy'
import type { PeopleFilter } from '@/lib/people/queries'
import { roleWords } from '@/lib/sign-in/words'

const rolesOf = (office?: string) => [{ value: '', label: '全部' }, ...ROLES.map((value) => ({ value, label: callingIt(office, roleWords[value]) })), { value: 'none', label: '还没有身份' }]

export function PeopleFilters({ filter, office }: { filter: PeopleFilter; office?: string }) {
  return (
    <form className="filters" role="search" aria-label="筛选人员">
      <div>
        <label htmlFor="q">姓名、登录名、手机号</label>
        <input className="input" id="q" name="q" type="search" defaultValue={filter.q} placeholder="手机号要写全" />
      </div>
      <div>
        <label htmlFor="role">身份</label>
        <select className="input" id="role" name="role" defaultValue={filter.role ?? ''}>
          {rolesOf(office).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor="status">账号</label>
        <select className="input" id="status" name="status" defaultValue={filter.disabled ? 'disabled' : ''}>
          <option value="">在用</option>
          <option value="disabled">已停用</option>
        </select>
      </div>
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}
