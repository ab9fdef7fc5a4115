import Link from 'next/link'
import { Day, Instant } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { State } from '@/components/ui/state'
import { paths } from '@/lib/platform/paths'
import type { Kept } from '@/lib/publications/queries'
import { publicationStateWords } from '@/lib/publications/words'

/** Where it stands on its way to the public. */
export function Standing({ kept, today }: { kept: Kept | null; today: string }) {
  const { tone, label } = kept ? publicationStateWords[kept.state] : { tone: 'idle' as const, label: '还没有准备' }
  return (
    <DefinitionList
      entries={[
        { term: '现在', value: <State tone={tone}>{label}</State> },
        { term: '准备', value: kept?.preparedBy },
        { term: '保密审查', value: kept?.clearedBy ? <>{kept.clearedBy}，{kept.clearedOn ? <Day on={kept.clearedOn} today={today} /> : null}：{kept.conclusion}</> : null },
        { term: '定在', value: kept?.publishOn ? <Day on={kept.publishOn} today={today} weekday="after" /> : null },
        { term: '公开', value: kept?.state === 'published' && kept.publishedAt ? <><Instant at={kept.publishedAt} today={today} />　<Link href={paths.published(kept.id)}>公众看到的页面</Link></> : null },
        { term: '撤下的原因', value: kept?.state === 'withdrawn' ? kept.withdrawnWhy : null },
      ]}
    />
  )
}
