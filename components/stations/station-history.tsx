import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'

type Entry = { key: string; at: Date; words: string; who: string; note: string }

export function StationHistory({ entries, today }: { entries: readonly Entry[]; today: string }) {
  return entries.length > 0 ? (
    <Section id="history" title="经过"><Timeline today={today} entries={entries.map(({ key, at, words, who, note }) => ({ key, at, title: `${who}${words}`, note }))} /></Section>
  ) : null
}
