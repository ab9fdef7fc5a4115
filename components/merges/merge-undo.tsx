import Link from 'next/link'
import { FormOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import type { MergePage } from '@/lib/merges/page'
import { aloneWords, howWords, undoWords } from '@/lib/merges/words'
import { paths } from '@/lib/platform/paths'

type Props = { page: Extract<MergePage, { face: 'undo' }>; undo: (state: FormState, form: FormData) => Promise<FormState> }

/** Out of the merge: how it goes on, and why. Before the dispatch there is one way only. */
export function MergeUndo({ page: { merged, isHandled }, undo }: Props) {
  const main = merged?.main
  const ways = isHandled ? (['sameUnits', 'toDispatch'] as const).map((value) => ({ value, label: howWords[value] })) : [{ value: 'toDispatch', label: aloneWords }]
  return (
    <>
      {main ? <p className="prose mb-4">现在并入 <Link href={paths.suggestion(main.id)}>{main.number ? `${main.number} 号` : ''}《{main.title}》</Link>办理。</p> : null}
      <p className="prose mb-6">{undoWords.confirm}</p>
      <FormOf
        action={undo} submit={undoWords.label} busy={undoWords.busy}
        fields={[
          { name: 'how', label: '撤销后怎样办理', kind: 'choice', options: ways, value: isHandled ? null : 'toDispatch' },
          { name: 'reason', label: '撤销并案的理由', kind: 'long', max: 500, hint: '记入经过，提出人和承办单位看得到。' },
        ]}
      />
    </>
  )
}
