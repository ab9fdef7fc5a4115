import type { Metadata } from 'next'
import Link from 'next/link'
import { gone } from '@/components/layout/lead-on'
import { PieceTable } from '@/components/publications/piece-table'
import { PrepareForm } from '@/components/publications/prepare-form'
import { PublicationSteps } from '@/components/publications/publication-steps'
import { PublishedText } from '@/components/publications/published-text'
import { Standing } from '@/components/publications/standing'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { pieceRows } from '@/lib/publications/pieces'
import { findPublishPage } from '@/lib/publications/queries'
import { getCircumstances } from '@/lib/settings/queries'
import { prepare, step } from './actions'

export const metadata: Metadata = { title: '向社会公开' }

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findPublishPage(actor, id, circumstances)
  if (!page) return gone(paths.suggestions())
  const { source, kept, problem, steps, waiting, preview } = page
  const { number, title } = source
  const mayPrepare = problem === null && (kept === null || kept.state === 'prepared')
  return (
    <>
      <PageHead
        title={`向社会公开：${title}`}
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: number ? `第 ${number} 号` : title, href: paths.suggestion(id) }, { label: '公开' }]}
        actions={<Link href={paths.publications()}>公开台账</Link>}
      />
      <Standing kept={kept} today={circumstances.today} />
      <div className="mt-6"><PieceTable rows={pieceRows(source, kept ? { ...kept, summary: kept.content.summary ?? '' } : { pieces: page.allowed, hidden: page.found })} source={source} isCleared={Boolean(kept?.clearedBy)} /></div>
      {problem ? <Notice tone="idle" title="现在不能公开" className="mt-6">{problem}</Notice> : null}
      {waiting.length > 0 ? <Notice tone="wait" className="mt-6">{waiting.map((words) => <p key={words}>{words}</p>)}</Notice> : null}
      <div className="cols mt-8">
        <div>
          {mayPrepare ? <PrepareForm page={page} prepare={prepare.bind(null, { id, version: kept?.version ?? null })} /> : null}
          {problem ? null : <Section title={kept?.state === 'published' ? '公众看到的' : '公众将看到的'}><PublishedText content={preview} today={circumstances.today} /></Section>}
        </div>
        <aside className="aside" aria-label="下一步">
          {kept ? <PublicationSteps steps={steps.map((action) => ({ action, take: step.bind(null, { suggestionId: id, id: kept.id, version: kept.version, action }) }))} /> : null}
        </aside>
      </div>
    </>
  )
}
