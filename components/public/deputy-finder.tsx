import { SearchIcon } from '@/components/ui/icons'

type Props = { q: string; delegation: string; delegations: readonly string[] }

export function DeputyFinder({ q, delegation, delegations }: Props) {
  return (
    <form className="filters" role="search" aria-label="找代表">
      <div><label htmlFor="q">姓名、村名、乡镇</label><input className="input" id="q" name="q" type="search" defaultValue={q} placeholder="例如 大坪村" /></div>
      <div>
        <label htmlFor="delegation">代表团</label>
        <select className="input" id="delegation" name="delegation" defaultValue={delegation}>
          <option value="">全部</option>
          {delegations.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </div>
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}
