import Link from 'next/link'
import { RevokeForm } from '@/components/clients/revoke-form'
import { Instant } from '@/components/ui/day'
import type { FormState } from '@/components/ui/form-state'
import { State } from '@/components/ui/state'
import { Table } from '@/components/ui/table'
import type { ClientRow } from '@/lib/clients/queries'
import { paths } from '@/lib/platform/paths'

type Row = ClientRow & { revoke: ((state: FormState, form: FormData) => Promise<FormState>) | null }

/** The programs that were let in, and how much they are used. */
export function ClientTable({ rows, today }: { rows: readonly Row[]; today: string }) {
  return (
    <Table
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: '系统', lead: true, cell: ({ id, name, revokedAt }) => (revokedAt ? name : <Link href={paths.clientPush(id)}>{name}</Link>) },
        { key: 'key', head: '密钥', cell: ({ keyEnd }) => `末四位 ${keyEnd}` },
        { key: 'limit', head: '每分钟', number: true, cell: ({ perMinute }) => perMinute },
        { key: 'orders', head: '推送过', number: true, cell: ({ orders }) => `${orders} 件` },
        { key: 'used', head: '最近一次', cell: ({ lastUsedAt }) => (lastUsedAt ? <Instant at={lastUsedAt} today={today} /> : '还没有用过') },
        { key: 'made', head: '开通', cell: ({ createdAt, createdByName }) => <>{createdByName}，<Instant at={createdAt} today={today} /></> },
        { key: 'state', head: '状态', cell: ({ revokedAt }) => (revokedAt ? <State tone="idle">已停用</State> : <State tone="done">在用</State>) },
        { key: 'revoke', head: <span className="vh">停用</span>, label: null, cell: ({ name, revoke }) => (revoke ? <RevokeForm name={name} revoke={revoke} /> : null) },
      ]}
    />
  )
}
