import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Instant } from '@/components/ui/day'
import { Table, type Column } from '@/components/ui/table'
import type { FormState } from '@/components/ui/form-state'
import { callingIt } from '@/lib/congresses/office'
import type { PersonGrant } from '@/lib/people/queries'
import { roleWords } from '@/lib/sign-in/words'

type End = (grantId: string) => (state: FormState, form: FormData) => Promise<FormState>
type Props = { grants: readonly PersonGrant[]; /** How to take one away, for those who may. */ end: End | null; name: string; office?: string }

/** What somebody may act as here, now and before. */
export function RolesHeld({ grants, end, name, office }: Props) {
  const columns: Column<PersonGrant>[] = [
    { key: 'role', head: '身份', lead: true, cell: ({ role, unit }) => (unit ? `${roleWords[role]}，${unit}` : callingIt(office, roleWords[role])) },
    { key: 'since', head: '授予', className: 'nowrap', cell: ({ createdAt }) => <Instant at={createdAt} /> },
    { key: 'until', head: '现在', cell: (grant) => (grant.endedAt ? <span className="soft">已收回，<Instant at={grant.endedAt} /></span> : <Held grant={grant} end={end} name={name} />) },
  ]
  return <Table columns={columns} rows={grants} rowKey={({ id }) => id} empty={<Empty words={`${name}还没有身份，登录以后看不到任何事项。`} />} />
}

function Held({ grant, end, name }: { grant: PersonGrant; end: End | null; name: string }) {
  if (!end) return <>有效</>
  return (
    <Disclosure summary="有效，可以收回">
      <p className="mid my-2">收回后，{name}用这个身份登录的页面会立即退出。</p>
      <FormOf action={end(grant.id)} fields={[]} submit="收回这个身份" busy="正在收回…" tone="usual" within={`end-${grant.id}`} />
    </Disclosure>
  )
}
