import Link from 'next/link'
import { DueOf } from '@/components/desk/queue-of'
import { ButtonLink } from '@/components/ui/button'
import { Queue } from '@/components/ui/queue'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { measured } from '@/lib/rulebook/words'
import { BANDS, bandOf, bandWords } from '@/lib/suggestions/desk'
import type { SupervisionDesk, SupervisionDeskRow } from '@/lib/supervision/desk'
import { supervisionDeedWords } from '@/lib/supervision/words'

type Props = { desk: SupervisionDesk; circumstances: Circumstances; title: string }

/** What supervision waits for from the one who looks, in bands of time; each row ends in its step. */
export function SupervisionQueue({ desk: { rows, total, bands }, circumstances, title }: Props) {
  return (
    <Section id="supervision" title={title} aside={<Link href={paths.supervision()}>{total > rows.length ? `全部 ${measured(total, '项')}` : '打开督办'}</Link>}>
      <Queue
        bands={BANDS.map((band) => ({
          title: bandWords[band], late: band === 'late', count: measured(bands[band], '项'),
          rows: rows.filter(({ dueOn }) => bandOf(dueOn, circumstances.today) === band).map((row) => entryOf(row, circumstances)),
        }))}
      />
    </Section>
  )
}

/** A requirement is met, a receipt given, where it stands; a topic on its own page. */
const whereOf = ({ deed, topicId, suggestionId }: SupervisionDeskRow): string =>
  deed === 'meet' ? `${paths.supervision()}#requirements` : topicId ? paths.keyTopic(topicId) : paths.push(suggestionId!) // what is of no topic is of a suggestion

function entryOf(row: SupervisionDeskRow, circumstances: Circumstances) {
  const { id, number, title, about, deed, dueOn } = row
  const { label, why } = supervisionDeedWords[deed]
  return {
    key: `${deed}-${id}`, number: number ?? undefined, title, href: whereOf(row), why: why(about),
    due: <DueOf dueOn={dueOn} dueUnit={null} dueStartOn={null} circumstances={circumstances} />,
    action: <ButtonLink tone="usual" size="small" href={whereOf(row)} prefetch={false}>{label}</ButtonLink>,
  }
}
