import { ChainTable } from '@/components/households/chain-table'
import { nothingHere } from '@/components/layout/lead-on'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { ExportLink } from '@/components/workbooks/export-link'
import { listChains, type ChainRow } from '@/lib/households/chain'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata = { title: '三联' }

export default async function ChainsPage() {
  const actor = await requireActor()
  const rows = await listChains(actor, dayOf(now()).slice(0, 4))
  if (!rows) return nothingHere()
  const sum = (pick: (row: ChainRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const crumbs = canAnywhere(actor, 'household.list') ? [{ label: '结对联系', href: paths.households() }, { label: '三联' }] : undefined
  return (
    <>
      <PageHead title={`三联：${rows.filter(({ leader }) => leader).length} / ${rows.length} 个代表团有联系领导，代表结对 ${sum(({ households }) => households)} 户`} crumbs={crumbs} actions={rows.length > 0 ? <ExportLink ledger="chains" /> : undefined} lead="领导联系乡镇，乡镇人大主席联系代表，代表联系群众。" />
      {rows.length === 0 ? <Empty words="本届还没有代表团。" /> : <ChainTable rows={rows} />}
    </>
  )
}
