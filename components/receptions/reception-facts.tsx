import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import type { ReceptionView } from '@/lib/receptions/queries'

export function ReceptionFacts({ reception: { theme, place, station, announcedOn, movedFrom, reason, visitors, summary }, today }: { reception: ReceptionView; today: string }) {
  return (
    <Section id="facts" title="安排">
      <DefinitionList
        entries={[
          { term: '主题', value: theme }, { term: '地点', value: place || station },
          { term: '公告', value: announcedOn ? <Day on={announcedOn} today={today} /> : '还没有公告' },
          { term: '原定', value: movedFrom ? <Day on={movedFrom} today={today} weekday /> : null }, { term: '原因', value: reason },
          { term: '来访', value: visitors === null ? null : `${visitors} 位` }, { term: '情况', value: summary },
        ]}
      />
    </Section>
  )
}
