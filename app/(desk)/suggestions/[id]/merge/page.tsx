import type { Metadata } from 'next'
import { gone } from '@/components/layout/lead-on'
import { MergeCheck } from '@/components/merges/merge-check'
import { MergeChoose } from '@/components/merges/merge-choose'
import { MergeSection } from '@/components/merges/merge-section'
import { MergeUndo } from '@/components/merges/merge-undo'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { findMergePage, type AskedMerge } from '@/lib/merges/page'
import { joinWords, undoWords } from '@/lib/merges/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { join, undo } from './actions'

export const metadata: Metadata = { title: '并案' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AskedMerge> }

export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findMergePage(actor, id, await searchParams, circumstances)
  if (!page) return gone(paths.suggestions())
  const { version, number, title, merged } = page
  const { today } = circumstances
  const { label } = page.face === 'undo' ? undoWords : joinWords
  return (
    <>
      <PageHead
        title={page.face === 'undo' ? `${label}：${title}` : `并入这件一并办理：${title}`}
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: number ? `第 ${number} 号` : title, href: paths.suggestion(id) }, { label }]}
      />
      <div className="max-w-[44em] mt-8">
        {page.face === 'closed' ? <Notice tone="wait" title="现在不能并案或撤销并案">{page.sentence} <ButtonLink href={paths.suggestion(id)} className="mt-4">回到建议</ButtonLink></Notice> : null}
        {page.face === 'undo' ? <MergeUndo page={page} undo={undo.bind(null, { id, version })} /> : null}
        {page.face === 'check' ? <MergeCheck page={page} today={today} join={join.bind(null, { id, version, riders: page.chosen.map((one) => ({ id: one.id, version: one.version })) })} /> : null}
        {page.face === 'choose' ? <MergeChoose page={page} today={today} /> : null}
        {page.face !== 'undo' && page.face !== 'check' && merged ? <MergeSection id={id} merged={merged} round={1} today={today} /> : null}
      </div>
    </>
  )
}
