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

export const metadata = { title: '导入代表站点' }

export default async function ImportStationsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.import')) return nothingHere()
  const { title, label } = kindWords.stations
  return (
    <div className="narrow">
      <PageHead
        title={title} crumbs={[{ label, href: paths.deskStations() }, { label: '从表格导入' }]}
        lead="先读给您看，您核对以后才写入。导入只新增和更新，从不删除；同一份表再导一次，什么也不变。乡镇和村要先在行政区划里。"
        actions={<a className="btn" href={paths.emptyRoster('stations')} download><DownloadIcon />下载空表</a>}
      />
      <RosterUpload upload={upload.bind(null, {})} hint={`xlsx 或者 csv，最大 20 MB。能读的列：${COLUMNS.stations.map((column) => column.label).join('、')}。列的顺序不限，表头上面可以有标题。`} />
    </div>
  )
}
