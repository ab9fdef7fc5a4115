import { SearchIcon } from '@/components/ui/icons'
import type { OpinionFilter } from '@/lib/opinions/list'
import { paths } from '@/lib/platform/paths'

/** A plain GET form: what is chosen stands in the address. Nobody is searched for by name or number there. */
export function OpinionFilters({ filter, categories }: { filter: OpinionFilter; categories: readonly { value: string; label: string }[] }) {
  return (
    <form className="mb-2" role="search" aria-label="筛选群众意见" action={paths.opinions()}>
      {filter.view !== 'todo' ? <input type="hidden" name="view" value={filter.view} /> : null}
      {filter.voice ? <input type="hidden" name="voice" value={filter.voice} /> : null}
      {filter.period ? <input type="hidden" name="period" value={filter.period} /> : null}
      <div className="filters">
        <div>
          <label htmlFor="q">编号、内容、地点</label>
          <input className="input" id="q" name="q" type="search" defaultValue={filter.q} placeholder="例如 路灯 粮站巷" maxLength={60} key={filter.q} />
        </div>
        <div>
          <label htmlFor="category">类别</label>
          <select className="input" id="category" name="category" defaultValue={filter.category} key={filter.category}>
            <option value="">全部</option>
            {categories.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
        <button className="btn" type="submit"><SearchIcon />查找</button>
      </div>
    </form>
  )
}
