import { RevokeForm } from '@/components/clients/revoke-form'
import { Office } from '@/components/layout/office'
import { FormOf } from '@/components/settings/form-of'
import { Day } from '@/components/ui/day'
import { Empty } from '@/components/ui/empty'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { Table } from '@/components/ui/table'
import type { TrustRow } from '@/lib/opinions/trust'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { rows: readonly (TrustRow & { take: Act | null })[]; people: { value: string; label: string }[]; give: Act; today: string }

/** Who of the office and the stations may see in full who spoke, and until when. */
export function Trusted({ rows, people, give, today }: Props) {
  return (
    <Section id="trusted" title="谁可以看反映人和结对户的联系方式">
      <p className="mid mb-4">办理群众意见、联系结对户不用看姓名和电话，平时都遮着。<Office />工作人员、站点联络员确实要用的（例如电话回访），在这里授权一段时间；每次查看仍要写明原因，都进日志。联络员只看得到本站的；自己当面登记的，不用另外授权。</p>
      {rows.length === 0 ? <Empty words="现在没有人有这项权限。" /> : (
        <Table
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: '姓名', lead: true, cell: ({ name }) => name },
            { key: 'why', head: '为什么', cell: ({ reason, givenByName }) => `${reason}（${givenByName}授权）` },
            { key: 'until', head: '到哪天', cell: ({ untilOn }) => <Day on={untilOn} today={today} /> },
            { key: 'state', head: '状态', cell: ({ isOpen }) => (isOpen ? <State tone="done">有效</State> : <State tone="idle">已收回或者到期</State>) },
            { key: 'take', head: <span className="vh">收回</span>, label: null, cell: ({ name, take }) => (take ? <RevokeForm name={name} revoke={take} label="收回" /> : null) },
          ]}
        />
      )}
      <div className="mt-6 max-w-[46rem]">
        <FormOf action={give} submit="授权" busy="正在授权…" tone="usual" within="trust" fields={[
          { name: 'personId', label: '给哪位', kind: 'select', options: [{ value: '', label: '请选一位' }, ...people] },
          { name: 'untilOn', label: '到哪天为止', kind: 'day', hint: '最多半年。' },
          { name: 'reason', label: '为什么要看', max: 200, hint: '例如 负责全县意见的电话回访' },
        ]} />
      </div>
    </Section>
  )
}
