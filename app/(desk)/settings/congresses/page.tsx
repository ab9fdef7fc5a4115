import { nothingHere } from '@/components/layout/lead-on'
import { childFields } from '@/components/settings/congress-fields'
import { CongressList } from '@/components/settings/congress-list'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { findOwnCongress, listBelow } from '@/lib/congresses/queries'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { found } from '../actions'

export const metadata = { title: '下级人大' }

export default async function CongressesPage() {
  const actor = await requireActor()
  const [own, below] = await Promise.all([findOwnCongress(actor), listBelow(actor)])
  if (!own) return nothingHere()
  const mayFound = canAnywhere(actor, 'congress.manage') && own.level !== 'township'
  return (
    <>
      <PageHead title="下级人大" facts={`${own.shortName}下面有 ${below.length} 个`} lead="每一级有自己的人员、编号和规则，互相看不到事项；上级只看到汇总的数字。" />
      <SettingsTabs actor={actor} current="congresses" />
      {below.length === 0 ? <Empty words="下面还没有别的人大。" /> : <CongressList rows={below} />}
      {mayFound ? <Section id="found" title="建立一个下级人大" className="max-w-[46rem]"><FormOf action={found.bind(null, {})} fields={childFields(own.level)} submit="建立" busy="正在建立…" tone="usual" /></Section> : null}
    </>
  )
}
