import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { OpinionFilters } from '@/components/opinions/opinion-filters'
import { OpinionTable } from '@/components/opinions/opinion-table'
import { FormOf } from '@/components/settings/form-of'
import { ExportLink } from '@/components/workbooks/export-link'
import { ButtonLink } from '@/components/ui/button'
import { Chips } from '@/components/ui/chips'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { PlusIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { maySearchByPhone } from '@/lib/opinions/by-phone'
import { COUNTED, countOpinions, listOpinions, opinionQuery, readOpinionFilter, type Asked } from '@/lib/opinions/list'
import { voiceWords } from '@/lib/opinions/voices'
import { periodWords } from '@/lib/reports/figure-words'
import { measured } from '@/lib/rulebook/words'
import { emptyWords, opinionStandpoint, opinionTitles, viewsOf, viewWords } from '@/lib/opinions/views'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { byPhone } from './actions'

export const metadata: Metadata = { title: '群众意见' }

export default async function OpinionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'opinion.list')) return nothingHere()
  const filter = readOpinionFilter(await searchParams)
  const { today, rulebook } = await getCircumstances(actor.congressId)
  const views = viewsOf(actor)
  const [page, mayRing, ...counts] = await Promise.all([listOpinions(actor, filter, today), maySearchByPhone(actor, today), ...views.map((view) => countOpinions(actor, { ...filter, view, voice: '', period: '', before: '', after: '' }, today))])
  const href = (changed: Parameters<typeof opinionQuery>[1]) => paths.opinions(opinionQuery(filter, changed))
  const isNarrowed = Boolean(filter.q || filter.category || filter.station || filter.suggestion || filter.voice || filter.period)
  return (
    <>
      <PageHead title={opinionTitles[opinionStandpoint(actor)]} actions={<>{canAnywhere(actor, 'opinion.import') ? <ButtonLink href={paths.importRoster('opinions')}>从表格导入</ButtonLink> : null}<ExportLink ledger="opinions" query={opinionQuery(filter)} />{canAnywhere(actor, 'opinion.enter') ? <ButtonLink tone="main" href={paths.newOpinion()}><PlusIcon />登记一件</ButtonLink> : null}</>} />
      <Views views={views.map((view, at) => ({ href: href({ view, voice: '', period: '' }), label: viewWords[view], count: counts[at]! >= COUNTED ? `${COUNTED} 多` : counts[at]!, current: view === filter.view }))} />
      {mayRing ? <Disclosure summary="按电话找（本人忘了查询码）"><FormOf action={byPhone.bind(null, {})} fields={[{ name: 'phone', label: '完整的电话号码', kind: 'tel', max: 30 }, { name: 'reason', label: '为什么要找', max: 200, hint: '例如 本人来电，忘了查询码' }]} submit="查找" busy="正在找…" tone="usual" within="phone" /></Disclosure> : null}
      <OpinionFilters filter={filter} categories={rulebook.categories.map(({ code, label }) => ({ value: code, label }))} />
      {filter.voice || filter.period ? <Chips words={measured(await countOpinions(actor, { ...filter, before: '', after: '' }, today, 1_000_000), '件')} chips={[...(filter.voice ? [{ label: voiceWords[filter.voice], href: href({ voice: '' }) }] : []), ...(filter.period ? [{ label: periodWords(filter.period), href: href({ period: '' }) }] : [])]} /> : null}
      {page.rows.length === 0
        ? <Empty words={isNarrowed ? '没有符合条件的。少选一个条件再看。' : emptyWords[filter.view]}>{isNarrowed ? <ButtonLink href={paths.opinions(filter.view === 'todo' ? '' : `view=${filter.view}`)}>去掉条件</ButtonLink> : null}</Empty>
        : <OpinionTable rows={page.rows} today={today} />}
      <Pager previousHref={page.previous && href({ before: page.previous })} nextHref={page.next && href({ after: page.next })} />
    </>
  )
}
