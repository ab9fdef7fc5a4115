import { PublishedEntries } from '@/components/publications/published-entries'
import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { Way } from '@/components/ui/way'
import { pairedWords } from '@/lib/households/words'
import { paths } from '@/lib/platform/paths'
import type { PublishedOf } from '@/lib/publications/of-deputy'
import type { HeldRow } from '@/lib/receptions/queries'
import { dutyWords } from '@/lib/receptions/words'

type Props = { year: string; today: string; duty: { held: number; attended: number }; held: readonly HeldRow[]; paired: { households: number; talks: number }; published: PublishedOf }

/** 代表法 art. 58: what a deputy does as one, in what anyone may read of it. */
export function DeputyRecord({ year, today, duty, held, paired, published }: Props) {
  const { rows, total } = published
  return (
    <>
      <Section id="duty" title="履职">
        <ul>
          <li>{dutyWords(year, duty)}</li>
          {paired.households > 0 ? <li>{pairedWords(year, paired)}</li> : null}
          <li>{total === 0 ? '还没有公开的建议。' : `公开的建议 ${total} 件。`}</li>
        </ul>
      </Section>
      {total > 0 ? <Section id="suggestions" title="提的建议和办理结果" aside={rows.length < total ? <span className="soft">最近 {rows.length} 件</span> : undefined}><PublishedEntries rows={rows} today={today} /></Section> : null}
      {held.length > 0 ? (
        <Section id="held" title="接待过群众">
          <ul className="entry">{held.map(({ id, on, station, stationCode, theme }) => <li key={id}><b><Day on={on} today={today} /></b>　<Way prefetch={false} href={paths.station(stationCode)}>{station}</Way>{theme ? <p className="soft">主题：{theme}</p> : null}</li>)}</ul>
        </Section>
      ) : null}
    </>
  )
}
