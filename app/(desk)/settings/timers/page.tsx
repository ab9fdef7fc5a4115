import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { TimerDays, TimerFailures, TimerPasses } from '@/components/settings/timer-days'
import { Instant } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { dayOf, now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getTimersPage } from '@/lib/timers/queries-page'
import { retryNow, runNow } from './actions'

export const metadata = { title: '定时' }

export default async function TimersPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'timers.read')) return nothingHere()
  const today = dayOf(now())
  const page = await getTimersPage(actor, today)
  const { failures, seenAt } = page
  const mayRun = canAnywhere(actor, 'timers.run')
  return (
    <>
      <PageHead
        title={failures.length > 0 ? `有 ${failures.length} 件到期没有办成` : '到日子的事都办了'}
        lead="评价期限过了按规则往下办，快到期、过了期的提醒有关的人。停机期间到期的，开机后补办，经过里写明原来是哪一天。"
      />
      <SettingsTabs actor={actor} current="timers" />
      <p className="mt-6">{seenAt ? <>最近一轮在 <Instant at={seenAt} today={today} />，每分钟看一次。</> : '还没有走过一轮。开机几秒后开始。'}</p>
      {mayRun ? <div className="mt-3"><FormOf action={runNow.bind(null, {})} fields={[]} submit="现在走一轮" busy="正在走…" tone="usual" within="run" /></div> : null}
      {failures.length > 0 ? (
        <Section title="没有办成的">
          <Notice tone="late" className="mb-4">会自己再试。原因按编号记在服务器的日志里，编号可以告诉维护单位。</Notice>
          <TimerFailures page={page} today={today} />
          {mayRun ? <div className="mt-3"><FormOf action={retryNow.bind(null, {})} fields={[]} submit="现在再试" busy="正在再试…" tone="usual" within="retry" /></div> : null}
        </Section>
      ) : null}
      <TimerDays page={page} today={today} />
      <TimerPasses page={page} today={today} />
    </>
  )
}
