import { Lines } from '@/components/suggestions/lines'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import type { DueIfToday } from '@/lib/assignments/dues'
import { roleWords } from '@/lib/assignments/words'
import type { RecordView } from '@/lib/suggestions/record'

type Props = Pick<RecordView, 'text' | 'parts'> & { dues: readonly DueIfToday[]; /** whose dates these are */ duesTitle?: string; today: string }

/** What one looks at while choosing: the deputy's wish, who has it already, which dates would follow, what is asked for. */
export function AssignAside({ text, parts, dues, duesTitle = '今天交办的话', today }: Props) {
  return (
    <aside className="aside">
      {text.suggestedUnits ? <Section first title="代表希望谁来办"><p>{text.suggestedUnits}</p></Section> : null}
      {parts.length > 0 ? <Section title="已经交办"><ul>{parts.map(({ id, unit, role, progress }) => <li key={id}>{unit}　{roleWords[role]}　<span className="soft">{progress.words}</span></li>)}</ul></Section> : null}
      <Section first={!text.suggestedUnits && parts.length === 0} title={duesTitle}>
        <DefinitionList entries={dues.map(({ what, on, explained }) => ({ term: what, value: <><Day on={on} today={today} weekday /><p className="soft">{explained}</p></> }))} />
      </Section>
      <Section title="建议"><Lines text={text.proposal} /></Section>
    </aside>
  )
}
