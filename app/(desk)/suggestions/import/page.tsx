import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { RunList } from '@/components/ledgers/run-list'
import { UploadForm } from '@/components/ledgers/upload-form'
import { ButtonLink } from '@/components/ui/button'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { countImported, listRuns } from '@/lib/ledgers/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { upload } from './actions'

export const metadata: Metadata = { title: '导入台账' }

export default async function ImportPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.import')) return nothingHere()
  const [runs, imported] = await Promise.all([listRuns(actor), countImported(actor)])
  return (
    <>
      <PageHead
        crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '导入台账' }]}
        title="导入历史台账"
        facts="先读给您看，您核对以后才写入。导入只新增和更新，从不删除，也不改平台里正在办理的建议。"
        actions={<>{imported > 0 ? <a className="btn" href={paths.exportLedger()} download><DownloadIcon />导出已导入的 {imported} 件</a> : null}<ButtonLink href={paths.papers()}>登记纸质答复和评价</ButtonLink></>}
      />
      <UploadForm upload={upload.bind(null, {})} />
      <Section title="最近的导入" id="runs"><RunList runs={runs} /></Section>
    </>
  )
}
