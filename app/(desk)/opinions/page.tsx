import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OpinionFilters } from '@/components/opinions/opinion-filters'
import { OpinionTable } from '@/components/opinions/opinion-table'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PlusIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { countOpinions, listOpinions, opinionQuery, readOpinionFilter, type Asked } from '@/lib/opinions/list'
import { emptyWords, opinionStandpoint, opinionTitles, viewsOf, viewWords } from '@/lib/opinions/views'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '群众意见' }

export default async function OpinionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'opinion.list')) notFound()
  const filter = readOpinionFilter(await searchParams)
  const { today, rulebook } = await getCircumstances(actor.congressId)
  const views = viewsOf(actor)
  const [page, ...counts] = await Promise.all([listOpinions(actor, filter, today), ...views.map((view) => countOpinions(actor, { ...filter, view, before: '', after: '' }, today))])
  const href = (changed: Parameters<typeof opinionQuery>[1]) => paths.opinions(opinionQuery(filter, changed))
  const isNarrowed = Boolean(filter.q || filter.category || filter.station || filter.suggestion)
  return (
    <>
      <PageHead title={opinionTitles[opinionStandpoint(actor)]} actions={canAnywhere(actor, 'opinion.enter') ? <ButtonLink tone="main" href={paths.newOpinion()}><PlusIcon />登记一件</ButtonLink> : undefined} />
      <Views views={views.map((view, at) => ({ href: href({ view }), label: viewWords[view], count: counts[at]!, current: view === filter.view }))} />
      <OpinionFilters filter={filter} categories={rulebook.categories.map(({ code, label }) => ({ value: code, label }))} />
      {page.rows.length === 0
        ? <Empty words={isNarrowed ? '没有符合条件的。少选一个条件再看。' : emptyWords[filter.view]}>{isNarrowed ? <ButtonLink href={paths.opinions(filter.view === 'todo' ? '' : `view=${filter.view}`)}>去掉条件</ButtonLink> : null}</Empty>
        : <OpinionTable rows={page.rows} today={today} />}
      <Pager previousHref={page.previous && href({ before: page.previous })} nextHref={page.next && href({ after: page.next })} />
    </>
  )
}
