import { SearchIcon } from '@/components/ui/icons'
import { LOG_KINDS, type LogFilter } from '@/lib/settings/log'
import { logKindWords } from '@/lib/settings/log-words'

export function LogFilters({ filter: { who, kind, from, to, refused } }: { filter: LogFilter }) {
  return (
    <form className="filters" role="search" aria-label="筛选日志">
      <div>
        <label htmlFor="who">姓名或者登录名</label>
        <input className="input" id="who" name="who" type="search" defaultValue={who} placeholder="写全" />
      </div>
      <div>
        <label htmlFor="kind">类别</label>
        <select className="input" id="kind" name="kind" defaultValue={kind ?? ''}>
          <option value="">全部</option>
          {LOG_KINDS.map((one) => <option key={one} value={one}>{logKindWords[one]}</option>)}
        </select>
      </div>
      <div className="min-w-0">
        <label htmlFor="from">从</label>
        <input className="input min-w-0" id="from" name="from" type="date" defaultValue={from ?? ''} />
      </div>
      <div className="min-w-0">
        <label htmlFor="to">到</label>
        <input className="input min-w-0" id="to" name="to" type="date" defaultValue={to ?? ''} />
      </div>
      <div>
        <label htmlFor="refused">结果</label>
        <select className="input" id="refused" name="refused" defaultValue={refused ? '1' : ''}>
          <option value="">全部</option>
          <option value="1">只看被拒绝的</option>
        </select>
      </div>
      <button className="btn" type="submit"><SearchIcon size={18} />查找</button>
    </form>
  )
}

/** The conditions in words, each to be dropped. */
export const logConditions = ({ who, kind, from, to }: LogFilter) => [
  { name: 'who', words: `谁：${who}` },
  { name: 'kind', words: LOG_KINDS.find((one) => one === kind) ? `类别：${logKindWords[kind as (typeof LOG_KINDS)[number]]}` : null },
  { name: 'from', words: `从 ${from}` },
  { name: 'to', words: `到 ${to}` },
  { name: 'refused', words: '被拒绝的' },
]
