import { SearchIcon } from '@/components/ui/icons'
import type { Filter } from '@/lib/commitments/ledger'
import { paths } from '@/lib/platform/paths'

/** A plain GET form: what is chosen stands in the address. */
export function LedgerFilters({ filter, units, origins }: { filter: Filter; units: readonly { id: string; name: string }[]; origins: readonly { value: string; label: string }[] }) {
  return (
    <form className="filters mb-4" role="search" aria-label="筛选承诺" action={paths.commitments()}>
      {filter.view === 'open' ? null : <input type="hidden" name="view" value={filter.view} />}
      {filter.figure ? <><input type="hidden" name="figure" value={filter.figure} /><input type="hidden" name="of" value={filter.of} /></> : null}
      <div>
        <label htmlFor="q">承诺、建议标题、编号</label>
        <input className="input" id="q" name="q" type="search" defaultValue={filter.q} maxLength={60} key={filter.q} />
      </div>
      {units.length > 0 ? (
        <div>
          <label htmlFor="f-unit">单位</label>
          <select className="input" id="f-unit" name="unit" defaultValue={filter.unit ?? ''} key={filter.unit}>
            <option value="">全部</option>
            {units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </div>
      ) : null}
      {origins.length > 1 ? (
        <div>
          <label htmlFor="f-from">哪一年承诺的</label>
          <select className="input" id="f-from" name="from" defaultValue={filter.from} key={filter.from}>
            <option value="">全部</option>
            {origins.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
      ) : null}
      <button className="btn" type="submit"><SearchIcon />查找</button>
    </form>
  )
}
