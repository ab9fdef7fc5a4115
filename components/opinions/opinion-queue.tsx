import Link from 'next/link'
import { DueOf } from '@/components/desk/queue-of'
import { ButtonLink } from '@/components/ui/button'
import { Queue } from '@/components/ui/queue'
import { Section } from '@/components/ui/section'
import type { OpinionDesk, OpinionDeskRow } from '@/lib/opinions/desk'
import { opinionDeedWords } from '@/lib/opinions/waiting'
import { whyWaiting } from '@/lib/opinions/words-desk'
import { paths } from '@/lib/platform/paths'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { measured } from '@/lib/rulebook/words'
import { BANDS, bandOf, bandWords } from '@/lib/suggestions/desk'

type Props = { desk: OpinionDesk; circumstances: Circumstances; title: string; first?: boolean }

/** What people said that waits for the one who looks, in bands of time; each row ends in its step. */
export function OpinionQueue({ desk: { rows, total, bands }, circumstances, title, first }: Props) {
  const { today } = circumstances
  return (
    <Section id="opinions" first={first} title={title} aside={<Link href={paths.opinions()}>{total > rows.length ? `全部 ${measured(total, '件')}` : '打开列表'}</Link>}>
      <Queue
        bands={BANDS.map((band) => ({
          title: bandWords[band], late: band === 'late', count: measured(bands[band], '件'),
          rows: rows.filter(({ dueOn }) => bandOf(dueOn, today) === band).map((row) => entryOf(row, circumstances)),
        }))}
      />
    </Section>
  )
}

function entryOf(row: OpinionDeskRow, circumstances: Circumstances) {
  const { id, number, text, deed, dueOn, dueUnit, dueStartOn } = row
  const { label, step } = opinionDeedWords[deed]
  return {
    key: id, number, title: text, href: paths.opinion(id), why: whyWaiting(row, circumstances.today),
    due: <DueOf dueOn={dueOn} dueUnit={dueUnit} dueStartOn={dueStartOn} circumstances={circumstances} />,
    action: <ButtonLink tone="usual" size="small" href={step ? paths.opinionStep(id, step) : paths.opinion(id)}>{label}</ButtonLink>,
  }
}
