import { notFound } from 'next/navigation'
import { LimitTable } from '@/components/settings/limit-table'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata = { title: '办理期限' }

export default async function LimitsPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'settings.read')) notFound()
  const { rulebook } = await getCircumstances(actor.congressId)
  return (
    <>
      <PageHead title="办理期限" facts={`现在执行：${rulebook.name}`} lead="每件建议的到期日都按这张表推算，起算当天不计。只有答复的两个期限由《代表法》规定，其余是本级的约定。" />
      <SettingsTabs actor={actor} current="limits" />
      <LimitTable limits={rulebook.limits} />
    </>
  )
}
