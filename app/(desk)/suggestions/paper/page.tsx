import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { RosterUpload } from '@/components/rosters/roster-upload'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Views } from '@/components/ui/views'
import { callingIt } from '@/lib/congresses/office'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { COLUMNS, PAPER_KINDS } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'
import { upload } from './actions'

export const metadata: Metadata = { title: '登记纸质答复和评价' }

export default async function PapersPage({ searchParams }: { searchParams: Promise<{ kind?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.import')) return nothingHere()
  const asked = (await searchParams).kind
  const kind = PAPER_KINDS.find((known) => known === asked) ?? 'replies'
  return (
    <div className="narrow">
      <PageHead
        title={kindWords[kind].title}
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '登记纸质答复和评价' }]}
        lead={callingIt(actor.office, '单位或者代表还用纸的，把收到的原件列成一张表，一次登记。先读给您看，核对以后才写入；写入的都注明是代工委代录。同一份表再传一次，什么也不变。')}
        actions={<a className="btn" href={paths.papersForm(kind)} download><DownloadIcon />下载空表</a>}
      />
      <Views label="登记什么" views={PAPER_KINDS.map((one) => ({ href: paths.papers('', one), label: kindWords[one].label, current: one === kind }))} />
      <div className="mt-6" key={kind}>
        <RosterUpload upload={upload.bind(null, { kind })} hint={`xlsx 或者 csv，最大 20 MB。能读的列：${COLUMNS[kind].map((column) => column.label).join('、')}。列的顺序不限，表头上面可以有标题。`} />
      </div>
    </div>
  )
}
