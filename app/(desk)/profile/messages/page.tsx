import type { Metadata } from 'next'
import { ConfirmAddress } from '@/components/messages/confirm-address'
import { OwnForm } from '@/components/messages/own-form'
import { PageHead } from '@/components/ui/page-head'
import { callingIt } from '@/lib/congresses/office'
import { getOwnMessages } from '@/lib/messages/queries'
import { channelWords, kindWords, whenWords } from '@/lib/messages/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { askAgain, confirmAddress, keepOwn } from './actions'

export const metadata: Metadata = { title: '在外面收消息' }

const isClosed = '本级人大还没有接通短信和邮件。先选好，接通了就照这样发。'

export default async function OwnMessagesPage({ searchParams }: { searchParams: Promise<{ key?: string }> }) {
  const actor = await requireActor()
  const { key } = await searchParams
  const { email, isConfirmed, phone, gatewayNames, hasEmail, choices } = await getOwnMessages(actor)
  const rows = Object.entries(callingIt(actor.office, kindWords)).map(([kind, { label, note }]) => ({
    kind, label, note,
    ways: choices.filter((choice) => choice.kind === kind && (choice.channel !== 'work' || gatewayNames.work)).map(({ channel, when }) => ({ channel, when, label: gatewayNames[channel] ?? channelWords[channel] })),
  }))
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: '我的', href: paths.profile() }]}
        title="在外面收消息"
        lead="通知总在页面里。您不在这里的时候，另外用邮件、短信告诉您什么，在这里选。不是工作时间不打扰。"
      />
      <p className="mid mb-6">{hasEmail || Object.keys(gatewayNames).length > 0 ? '消息里没有姓名、电话，提出人要求保密的不写标题；里面的链接要登录才看得到。' : isClosed}</p>
      {email ? <ConfirmAddress email={email} isConfirmed={isConfirmed} confirm={key ? confirmAddress.bind(null, { key }) : null} ask={hasEmail ? askAgain.bind(null, {}) : null} /> : null}
      <OwnForm
        save={keepOwn.bind(null, {})} email={email} rows={rows}
        phone={phone ? `发到 ${phone}。号码变了，请联系系统管理员。` : '还没有您的手机号，请系统管理员填上；没有就发不了。'}
        whens={Object.entries(whenWords).map(([value, label]) => ({ value, label }))}
      />
    </div>
  )
}
