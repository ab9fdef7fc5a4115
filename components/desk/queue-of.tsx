import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Due } from '@/components/ui/due'
import { Queue } from '@/components/ui/queue'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import { measured } from '@/lib/rulebook/words'
import { BANDS, bandOf, bandWords, deedHref, deedWords, type Band, type Deed } from '@/lib/suggestions/desk'
import { dueWords } from '@/lib/suggestions/list-row'
import { paths } from '@/lib/platform/paths'

type Row = {
  id: string; partId?: string; number: string | null; title: string
  dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; deed: Deed; why: string
}
type Props = { rows: readonly Row[]; bands?: Record<Band, number>; circumstances: Circumstances }

/** What waits, in bands of time; each row ends in its step. */
export function QueueOf({ rows, bands, circumstances }: Props) {
  const { today } = circumstances
  return (
    <Queue
      bands={BANDS.map((band) => {
        const within = rows.filter(({ dueOn }) => bandOf(dueOn, today) === band)
        return { title: bandWords[band], late: band === 'late', count: measured(bands?.[band] ?? within.length, '件'), rows: within.map((row) => waiting(row, circumstances)) }
      })}
    />
  )
}

function waiting({ id, partId, number, title, deed, why, ...limit }: Row, circumstances: Circumstances) {
  return {
    key: `${partId ?? id}-${deed}`,
    due: <DueOf {...limit} circumstances={circumstances} />,
    number,
    title: title || '（还没有标题）',
    href: paths.suggestion(id),
    why,
    action: <ButtonLink tone="usual" size="small" href={deedHref(deed, id, partId ?? null)} prefetch={false}>{deedWords[deed]}</ButtonLink>,
  }
}

type DueProps = { dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; circumstances: Circumstances }

export function DueOf({ dueOn, dueUnit, dueStartOn, circumstances }: DueProps): ReactNode {
  const { words, tone } = dueWords(dueOn, dueUnit, dueStartOn, circumstances)
  return <Due dueOn={dueOn} words={words || '没有期限'} tone={tone} today={circumstances.today} weekday={tone !== 'late'} />
}
