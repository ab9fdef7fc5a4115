import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { buttonClass } from '@/components/ui/button'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { RunState } from '@/components/workbooks/run-state'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findExportRun } from '@/lib/workbooks/queries'

export const metadata: Metadata = { title: '导出台账' }

export default async function ExportRunPage({ params }: { params: Promise<{ run: string }> }) {
  const actor = await requireActor()
  const run = await findExportRun(actor, (await params).run)
  if (!run) return nothingHere()
  const { id, ledger, title, query, count, written, finishedAt, stoppedAt } = run
  const isUnderWay = written > 0 && finishedAt === null && stoppedAt === null
  const href = paths.workbook(ledger, [query, `run=${id}`].filter(Boolean).join('&'))
  return (
    <>
      <PageHead title={`导出${title}`} lead={`这份台账有 ${count.toLocaleString('zh-CN')} 行，下载要几十秒。您可以离开这一页，下载会在浏览器里继续。`} actions={<a className={buttonClass(isUnderWay ? {} : { tone: 'main' })} href={href}><DownloadIcon />{written > 0 ? '再下载一次' : '开始下载'}</a>} />
      <RunState id={id} count={count} written={written} isDone={finishedAt !== null} isStopped={stoppedAt !== null} />
    </>
  )
}
