import { nothingHere } from '@/components/layout/lead-on'
import { RosterUpload } from '@/components/rosters/roster-upload'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { COLUMNS } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'
import { upload } from './actions'

export const metadata = { title: '导入群众意见台账' }

export default async function ImportOpinionsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'opinion.import')) return nothingHere()
  const { title, label } = kindWords.opinions
  return (
    <div className="narrow">
      <PageHead
        title={title} crumbs={[{ label, href: paths.opinions() }, { label: '从表格导入' }]}
        lead="12345 导出的工单、站点自己的台账都可以。先读给您看，您核对以后才写入；导入的是已经办过的历史，不进待办，也没有期限。同一份表再导一次，什么也不变。"
        actions={<a className="btn" href={paths.emptyRoster('opinions')} download><DownloadIcon />下载空表</a>}
      />
      <RosterUpload upload={upload.bind(null, {})} hint={`xlsx 或者 csv，最大 20 MB。能读的列：${COLUMNS.opinions.map((column) => column.label).join('、')}。列的顺序不限，表头上面可以有标题。姓名、电话、住址加密保存，核对时不显示。`} />
    </div>
  )
}
