import { dayWords, weekdayWords } from '@/components/ui/day-words'
import { State } from '@/components/ui/state'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { ReceptionRow } from '@/lib/receptions/queries'

type Props = { rows: readonly ReceptionRow[]; today: string; at?: 'everywhere' | 'here' }

/** Receptions to come, as the public reads them: the day large, where, when, who. */
export function ReceptionDays({ rows, today, at = 'everywhere' }: Props) {
  return (
    <ul className="entry">
      {rows.map(({ id, on, beginsAt, endsAt, address, state, station, stationCode, hosts, theme, movedFrom, reason }) => (
        <li className="day" key={id}>
          <div className="on"><b>{Number(on.slice(8))}</b><span className="soft nowrap">{Number(on.slice(5, 7))}月 {weekdayWords(on).replace('星期', '周')}</span></div>
          <div>
            {at === 'here' ? null : <Way prefetch={false} className="t" href={paths.station(stationCode)}>{station}</Way>}
            <p><span className="num nowrap">{beginsAt}—{endsAt}</span>　{hosts.map((name) => `${name}代表`).join('、')}</p>
            {state === 'held' ? <p><State tone="run">今天正在接待</State></p> : null}
            {address && at !== 'here' ? <p className="soft">地点：{address}</p> : null}
            <p className="soft">主题：{theme || '什么事都可以说'}</p>
            {movedFrom ? <p className="soft">原定{dayWords(movedFrom, today)}，{reason}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
