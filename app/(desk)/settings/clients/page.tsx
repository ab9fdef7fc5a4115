import type { Metadata } from 'next'
import { ClientTable } from '@/components/clients/client-table'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listClients } from '@/lib/clients/queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { add, revoke } from './actions'

export const metadata: Metadata = { title: '外部接口' }

export default async function ClientsPage() {
  const actor = await requireActor()
  const clients = await listClients(actor)
  if (!clients) return nothingHere()
  return (
    <>
      <PageHead title="外部接口" lead="12345 热线这样的系统可以把工单推送进来，成为群众意见，再来取答复；也可以填一个推送地址，有了进展主动告诉它。每个系统一把密钥，可以随时停用。" actions={<a href={paths.apiDescription()}>接口说明（OpenAPI）</a>} />
      <SettingsTabs actor={actor} current="clients" />
      <Section first className="mt-8">
        {clients.length === 0 ? <Empty words="还没有开通过。对方系统的开发人员照接口说明来接。" /> : <ClientTable rows={clients.map((client) => ({ ...client, revoke: client.revokedAt ? null : revoke.bind(null, { id: client.id }) }))} today={dayOf(now())} />}
      </Section>
      <Section title="开通一个" id="add">
        <div className="max-w-[46rem]">
          <FormOf
            action={add.bind(null, {})} submit="开通并生成密钥" busy="正在生成…"
            fields={[{ name: 'name', label: '哪个系统', hint: '例如 县 12345 热线' }, { name: 'perMinute', label: '每分钟最多几次', value: '60', hint: '超过的会请它过一分钟再发。' }]}
          />
        </div>
      </Section>
    </>
  )
}
