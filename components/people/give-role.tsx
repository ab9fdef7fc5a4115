import { FormOf, type FieldOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import { callingIt } from '@/lib/congresses/office'
import { ROLES } from '@/lib/policy'
import { roleWords } from '@/lib/sign-in/words'

type Props = { give: (state: FormState, form: FormData) => Promise<FormState>; units: readonly { id: string; name: string }[]; stations: readonly { id: string; name: string }[]; committees: readonly { id: string; name: string }[]; office?: string }

export function GiveRole({ give, units, stations, committees, office }: Props) {
  const fields: FieldOf[] = [
    { name: 'role', label: '身份', kind: 'select', value: 'officer', options: ROLES.map((value) => ({ value, label: callingIt(office, roleWords[value]) })) },
    { name: 'unitId', label: '承办单位', kind: 'select', optional: true, value: '', hint: '只有承办单位的经办和负责人要选', options: [{ value: '', label: '不选' }, ...units.map(({ id, name }) => ({ value: id, label: name }))] },
    ...(stations.length === 0 ? [] : [{ name: 'stationId', label: '代表之家、联络站', kind: 'select' as const, optional: true, value: '', hint: '只有站点联络员要选', options: [{ value: '', label: '不选' }, ...stations.map(({ id, name }) => ({ value: id, label: name }))] }]),
    ...(committees.length === 0 ? [] : [{ name: 'committeeId', label: '委员会', kind: 'select' as const, optional: true, value: '', hint: '只有专门委员会的人要选', options: [{ value: '', label: '不选' }, ...committees.map(({ id, name }) => ({ value: id, label: name }))] }]),
  ]
  return <FormOf action={give} fields={fields} submit="授予身份" busy="正在授予…" tone="usual" within="give" />
}
