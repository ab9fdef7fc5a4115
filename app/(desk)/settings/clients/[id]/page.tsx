import type { Metadata } from 'next'
import { PushTable } from '@/components/clients/push-table'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { findClientPushes } from '@/lib/clients/queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { save, settle, test } from './actions'

export const metadata: Metadata = { title: '推送工单进展' }

export default async function ClientPushPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const client = await findClientPushes(await requireActor(), id)
  if (!client) return nothingHere()
  const { name, pushUrl, hasSecret, waiting, dead, rows } = client
  return (
    <>
      <PageHead title={`推送给${name}`} crumbs={[{ label: '外部接口', href: paths.settings('clients') }, { label: name }]} lead="它推送来的工单有了进展，主动告诉它；分流时把“报送到哪里”写成它的名称，工单就转交给它。都不带反映人的姓名、电话和住址。" />
      <div className="max-w-[46rem]">
        <Section first title="推送到哪里" id="where">
          <FormOf action={save.bind(null, { id })} submit="保存" busy="正在保存…" within="push" fields={[
            { name: 'pushUrl', label: '推送地址', value: pushUrl, max: 500, optional: true, hint: '对方给的地址，以 https:// 开头。空着就不推送，由它自己来取。' },
            { name: 'signingPassword', label: '签名密钥', kind: 'secret', optional: true, max: 500, hint: hasSecret ? '已经有了，不改就空着。' : '至少 24 个字符，对方用它核对是不是我们推送的。' },
          ]} />
          {pushUrl ? <div className="mt-4"><FormOf action={test.bind(null, { id })} submit="试推一次" busy="正在推送…" tone="usual" within="test" fields={[]} /></div> : null}
        </Section>
      </div>
      <Section title="最近的推送" id="pushes">
        {waiting > 0 ? <p className="mid mb-4">{waiting} 件等着推送。</p> : null}
        <PushTable rows={rows} today={dayOf(now())} />
        {dead > 0 ? (
          <div className="mt-4 flex flex-wrap gap-4">
            <FormOf action={settle.bind(null, { id, what: 'retryPush' })} submit={`${dead} 件再推一次`} busy="正在排队…" tone="usual" within="retry" fields={[]} />
            <FormOf action={settle.bind(null, { id, what: 'dropPush' })} submit="都不再推送" busy="正在去掉…" tone="usual" within="drop" fields={[]} />
          </div>
        ) : null}
      </Section>
    </>
  )
}
