import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Due } from '@/components/ui/due'
import { Queue } from '@/components/ui/queue'
import type { AssignmentRole } from '@/lib/assignments/assignment'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { yearOf } from '@/lib/rulebook/days'
import type { LimitUnit } from '@/lib/rulebook/rulebook'
import { measured } from '@/lib/rulebook/words'
import { BANDS, bandOf, bandWords, deedHref, deedWords, type Band, type Deed } from '@/lib/suggestions/desk'
import { dueWords } from '@/lib/suggestions/list-row'
import { paths } from '@/lib/platform/paths'

export type Row = {
  id: string; partId?: string; role?: AssignmentRole; number: string | null; title: string
  dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; deed: Deed; why: string; without?: string
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

export function waiting({ id, partId, role, number, title, deed, why, without, ...limit }: Row, circumstances: Circumstances) {
  return {
    key: `${partId ?? id}-${deed}`,
    due: <DueOf {...limit} without={without} circumstances={circumstances} />,
    number,
    title: title || '（还没有标题）',
    href: paths.suggestion(id),
    why,
    action: <ButtonLink tone="usual" size="small" href={deedHref(deed, id, partId && role ? { id: partId, role } : null)}>{deedWords[deed]}</ButtonLink>,
  }
}

type DueProps = { dueOn: string | null; dueUnit: LimitUnit | null; dueStartOn: string | null; circumstances: Circumstances; /** said where there is no limit */ without?: string }

export function DueOf({ dueOn, dueUnit, dueStartOn, circumstances, without = '没有期限' }: DueProps): ReactNode {
  const { words, tone } = dueWords(dueOn, dueUnit, dueStartOn, circumstances)
  // the weekday helps for what is near; beside a day of another year it would not fit
  const near = dueOn !== null && yearOf(dueOn) === yearOf(circumstances.today) && tone !== 'late'
  return <Due dueOn={dueOn} words={words || without} tone={tone} today={circumstances.today} weekday={near} />
}
