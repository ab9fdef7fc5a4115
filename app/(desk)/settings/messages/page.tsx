import { nothingHere } from '@/components/layout/lead-on'
import { ChannelPart } from '@/components/messages/channel-part'
import { emailFields, gatewayFields, gatewayTitles, hoursFields } from '@/components/messages/channel-fields'
import { DeadList } from '@/components/messages/dead-list'
import { DeadTable } from '@/components/messages/dead-table'
import { GatewayFormat } from '@/components/messages/gateway-format'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Empty } from '@/components/ui/empty'
import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { GATEWAYS } from '@/lib/messages/kinds'
import { findMessages } from '@/lib/messages/queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { keepEmail, keepGateway, keepHours, test } from './actions'

export const metadata = { title: '消息' }

type Asked = Promise<{ before?: string | string[]; after?: string | string[] }>

export default async function MessagesPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor()
  const { before, after } = await searchParams
  const page = await findMessages(actor, { before: [before].flat()[0], after: [after].flat()[0] }, now())
  if (!page) return nothingHere()
  const { email, gateways, hours, counts, dead } = page
  const mayManage = canAnywhere(actor, 'messages.manage')
  const here = (query: string) => `${paths.settings('messages')}?${query}`
  return (
    <>
      <PageHead title={counts.dead > 0 ? `有 ${counts.dead} 条消息没有送到` : '消息'} lead="页面里的通知之外，按每个人选的发邮件、发短信。外面送不到，不影响任何一步；页面里的通知总在。" />
      <SettingsTabs actor={actor} current="messages" />
      <div className="mt-6"><Facts facts={[{ figure: counts.waiting, label: '等着发' }, { figure: counts.sent, label: '七天里送出' }, { figure: counts.dead, label: '没有送到' }]} /></div>
      <Section title="没有送到的" id="dead">
        <DeadList many={mayManage && counts.dead > 1}>
          {dead.rows.length === 0 ? <Empty words="都送到了。试了 8 次还不行、或者对方不收的，列在这里。" /> : <DeadTable rows={dead.rows} today={dayOf(now())} maySettle={mayManage} />}
        </DeadList>
        <Pager previousHref={dead.newer && here(`after=${dead.newer}`)} nextHref={dead.older && here(`before=${dead.older}`)} />
      </Section>
      <div className="max-w-[46rem]">
        <ChannelPart title="邮件" id="email" open={email.enabled} mayManage={mayManage} fields={emailFields(email)} save={keepEmail.bind(null, { version: email.version })} test={email.settings ? test.bind(null, { channel: 'email' }) : null} />
        {GATEWAYS.map((channel) => {
          const { settings, enabled, version } = gateways[channel]
          return <ChannelPart key={channel} title={settings?.name ?? gatewayTitles[channel]} id={channel} open={enabled} mayManage={mayManage} fields={gatewayFields(channel, gateways[channel])} save={keepGateway.bind(null, { channel, version })} test={settings ? test.bind(null, { channel }) : null} />
        })}
        <GatewayFormat />
        {mayManage ? <Section title="什么时候发" id="hours"><FormOf action={keepHours.bind(null, {})} fields={hoursFields(hours)} submit="保存" within="hours" tone="usual" /></Section> : null}
      </div>
    </>
  )
}
