import { nothingHere } from '@/components/layout/lead-on'
import { Trusted } from '@/components/opinions/trusted'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { securityFields, securityFacts } from '@/components/settings/security-fields'
import { callingIt } from '@/lib/congresses/office'
import { listTrusted } from '@/lib/opinions/trust'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { findSecurity } from '@/lib/settings/security-commands'
import { giveTrust, save, takeTrust } from './actions'

export const metadata = { title: '登录与安全' }

export default async function SecurityPage() {
  const actor = await requireActor()
  const today = dayOf(now())
  const [security, trusted] = await Promise.all([findSecurity(actor), listTrusted(actor, today)])
  if (!security) return nothingHere()
  return (
    <>
      <PageHead title="登录与安全" lead="密码、动态口令和三类管理员怎样分。按等保三级测评的单位，请开复杂度、定期更换和动态口令。" />
      <SettingsTabs actor={actor} current="security" />
      <div className="mt-8 max-w-[46rem]">
        {security.separation === 'one' ? <Notice tone="wait" className="mb-6" title="管理员没有分开">这里允许一个人兼任系统、安全和审计管理员，日志里记有原因。</Notice> : null}
        {canAnywhere(actor, 'security.manage') ? <FormOf action={save.bind(null, { version: security.version })} fields={callingIt(actor.office, securityFields(security))} submit="保存" /> : <DefinitionList entries={securityFacts(security, actor.office)} />}
      </div>
      {trusted ? <Trusted people={trusted.people} rows={trusted.rows.map((row) => ({ ...row, take: row.isOpen ? takeTrust.bind(null, { id: row.id }) : null }))} give={giveTrust.bind(null, {})} today={today} /> : null}
    </>
  )
}
