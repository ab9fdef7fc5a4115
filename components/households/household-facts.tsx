import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { HouseholdPage } from '@/lib/households/queries'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { household: HouseholdPage; today: string; reveal: Act | null }

export function HouseholdFacts({ household: { name, phone, mayKeep, hasAddress, village, deputy, station, since, endedOn, endedWhy }, today, reveal }: Props) {
  return (
    <Section id="facts" title="联系户">
      <DefinitionList
        entries={[
          { term: '称呼', value: name || '已删除' }, { term: '村或者社区', value: village }, { term: '电话', value: phone }, { term: '住址', value: hasAddress ? '已登记' : null },
          { term: '代表', value: deputy }, { term: '站点', value: station.name }, { term: '结对', value: <Day on={since} today={today} /> },
          { term: '结束', value: endedOn ? <><Day on={endedOn} today={today} />，{endedWhy}</> : null },
        ]}
      />
      {!reveal && mayKeep && (phone || hasAddress) ? <p className="soft">办理不用看全名和电话，平时都遮着。要看全部，请安全管理员在“登录与安全”里授权。</p> : null}
      {reveal ? (
        <Disclosure summary="查看电话和住址" className="mt-2">
          <p className="mid my-2">每次查看都记入日志，写明谁在什么时候为什么看。</p>
          <FormOf action={reveal} fields={[{ name: 'reason', label: '为什么要看', max: 200, hint: '例如 约走访的时间' }]} submit="显示" busy="正在取…" tone="usual" within="reach" />
        </Disclosure>
      ) : null}
    </Section>
  )
}
