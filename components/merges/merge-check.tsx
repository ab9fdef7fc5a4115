import Link from 'next/link'
import { noteOf } from '@/components/merges/merge-choose'
import { FormOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { MergePage } from '@/lib/merges/page'
import { joinWords } from '@/lib/merges/words'
import { paths } from '@/lib/platform/paths'

type Props = { page: Extract<MergePage, { face: 'check' }>; today: string; join: (state: FormState, form: FormData) => Promise<FormState> }

/** What will be merged into what, what that means, and why it is done. */
export function MergeCheck({ page: { id, chosen }, today, join }: Props) {
  const again = `${paths.merge(id)}?${new URLSearchParams(chosen.map((one) => ['chosen', one.id]))}`
  return (
    <>
      <Section first title="要并进来的" aside={<Link href={again}>改选</Link>}>
        <ul className="entry">
          {chosen.map((one) => <li key={one.id}><b>{one.number ? `${one.number} 号　` : ''}{one.title}</b><p className="mid">{noteOf(one, today)}</p></li>)}
        </ul>
      </Section>
      <Section title="并案以后">
        <ul className="prose mb-6">{joinWords.means.map((words) => <li key={words} className="py-1">{words}</li>)}</ul>
        <FormOf action={join} submit={joinWords.label} busy={joinWords.busy} fields={[{ name: 'reason', label: '并案的理由', kind: 'long', max: 500, hint: '记入经过，提出人和承办单位看得到。' }]} />
      </Section>
    </>
  )
}
