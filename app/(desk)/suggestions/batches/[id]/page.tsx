import type { Metadata } from 'next'
import { discard, gatherAll, handOver, takeOut } from '../actions'
import { Annex } from '@/components/batches/annex'
import { BatchActs } from '@/components/batches/batch-acts'
import { BatchFacts } from '@/components/batches/batch-facts'
import { BatchProgress } from '@/components/batches/batch-progress'
import { gone } from '@/components/layout/lead-on'
import { ButtonLink } from '@/components/ui/button'
import { DownloadIcon, PrintIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { openBatch } from '@/lib/batches/page'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '交办批次' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string }> }

export default async function BatchPage({ params, searchParams }: Props) {
  const { id } = await params
  const { after } = await searchParams
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await openBatch(actor, id, circumstances, { after })
  if (!page) return gone(paths.batches())
  const { row, items, next, counts, waiting, mayPlan, acts } = page
  const { today } = circumstances
  const target = { id, version: row.version }
  return (
    <>
      <PageHead
        title={row.title}
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, ...(mayPlan ? [{ label: '交办批次', href: paths.batches() }] : []), { label: row.noticeNumber || '这一批' }]}
        actions={<>
          <ButtonLink href={paths.printBatch(id)}><PrintIcon />打印交办表</ButtonLink>
          <a className="btn" href={paths.exportBatch(id)} download><DownloadIcon />导出</a>
          {items.some(({ units }) => units.length > 0) ? <a className="btn" href={paths.batchNotice(id)} download><DownloadIcon />交办通知 Word</a> : null}
          {acts.change ? <ButtonLink href={paths.editBatch(id)}>修改</ButtonLink> : null}
        </>}
      />
      <BatchProgress state={page.state} counts={counts} isStill={page.isStill} href={paths.batch(id)} />
      <BatchFacts batch={page.facts} today={today} />
      <BatchActs acts={acts} waiting={waiting} counts={counts} handOver={handOver.bind(null, target)} gatherAll={gatherAll.bind(null, { id })} discard={discard.bind(null, target)} />
      <Section title="附件：交办表" id="annex">
        <Annex items={items} shows={mayPlan} takeOut={acts.gather ? (suggestionId) => takeOut.bind(null, { id, suggestionId }) : null} />
        <Pager previousHref={after ? paths.batch(id) : null} nextHref={next && paths.batch(id, `after=${next}`)} />
      </Section>
    </>
  )
}
