import { nothingHere } from '@/components/layout/lead-on'
import { RosterUpload } from '@/components/rosters/roster-upload'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { COLUMNS, ROSTER_KINDS } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'
import { upload } from './actions'

export const metadata = { title: '从表格导入' }

export default async function ImportPage({ searchParams }: { searchParams: Promise<{ kind?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.manage')) return nothingHere()
  const asked = (await searchParams).kind
  const kind = ROSTER_KINDS.find((known) => known === asked) ?? 'deputies'
  const { title, label, back } = kindWords[kind]
  return (
    <div className="narrow">
      <PageHead
        title={title}
        crumbs={[{ label, href: paths.people(back) }, { label: '从表格导入' }]}
        lead="先读给您看，您核对以后才写入。导入只新增和更新，从不删除；同一份表再导一次，什么也不变。"
        actions={<a className="btn" href={paths.people(`import/empty-form/${kind}`)} download><DownloadIcon />下载空表</a>}
      />
      <Views label="导入什么" views={ROSTER_KINDS.map((one) => ({ href: paths.people(`import?kind=${one}`), label: kindWords[one].label, current: one === kind }))} />
      <div className="mt-6" key={kind}>
        <RosterUpload upload={upload.bind(null, { kind })} hint={`xlsx 或者 csv，最大 20 MB。能读的列：${COLUMNS[kind].map((column) => column.label).join('、')}。列的顺序不限，表头上面可以有标题。`} />
      </div>
    </div>
  )
}
