import { SearchIcon } from '@/components/ui/icons'
import { TIERS, type Tier } from '@/lib/stations/station'
import { tierWords } from '@/lib/stations/words'

type Props = { q: string; town: string | null; tier: Tier | null; towns: readonly { code: string; name: string }[]; closed?: boolean; label: string }

/** `closed` is given on the desk only: nobody outside looks for a closed station. */
export function StationFilters({ q, town, tier, towns, closed, label }: Props) {
  return (
    <form className="filters" role="search" aria-label={label}>
      <div><label htmlFor="q">名称、地址、村名</label><input className="input" id="q" name="q" type="search" defaultValue={q} placeholder="例如 大坪村" /></div>
      <div>
        <label htmlFor="town">乡镇</label>
        <select className="input" id="town" name="town" defaultValue={town ?? ''}>
          <option value="">全部</option>
          {towns.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor="tier">类别</label>
        <select className="input" id="tier" name="tier" defaultValue={tier ?? ''}>
          <option value="">全部</option>
          {TIERS.map((value) => <option key={value} value={value}>{tierWords[value]}</option>)}
        </select>
      </div>
      {closed === undefined ? null : (
        <div>
          <label htmlFor="state">状态</label>
          <select className="input" id="state" name="state" defaultValue={closed ? 'closed' : ''}><option value="">开放</option><option value="closed">已停用</option></select>
        </div>
      )}
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}
