import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { ATTENDANCES } from '@/lib/receptions/lifecycle'
import type { ReceptionView } from '@/lib/receptions/queries'
import { attendanceWords } from '@/lib/receptions/words'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { hosts: ReceptionView['hosts']; mark: ((deputyId: string) => Act) | null }

/** Who receives, and who came. */
export function ReceptionHosts({ hosts, mark }: Props) {
  return (
    <ul className="entry">
      {hosts.map(({ id, name, attendance, signedAt, note }) => (
        <li key={id}>
          <b>{name}</b>　{attendance ? attendanceWords[attendance] : <span className="soft">还没有签到</span>}{signedAt ? <span className="soft">　本人签到</span> : null}{note ? <p className="soft">{note}</p> : null}
          {mark && !signedAt ? (
            <Disclosure summary={`登记${name}的出席`}>
              <FormOf action={mark(id)} submit="登记" busy="正在登记…" tone="usual" within={`host-${id}`} fields={[{ name: 'attendance', label: '出席', kind: 'choice', value: attendance ?? 'present', options: ATTENDANCES.map((value) => ({ value, label: attendanceWords[value] })) }, { name: 'note', label: '备注', optional: true, value: note, max: 200 }]} />
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
