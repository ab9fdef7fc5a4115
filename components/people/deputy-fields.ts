import type { FieldOf } from '@/components/settings/form-of'
import type { DeputyProfile, TermChoices } from '@/lib/people/deputy-queries'

const picks = (none: string, choices: readonly { id: string; name: string }[]) => [{ value: '', label: none }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]
const SEXES = ['男', '女']

/** The fields of a deputy, empty or as they stand. Numbers are never sent back to the page. */
export function deputyFields(term: TermChoices, deputy?: DeputyProfile): FieldOf[] {
  return [
    { name: 'name', label: '姓名', value: deputy?.name, max: 40 },
    { name: 'gender', label: '性别', kind: 'select', optional: true, value: deputy?.gender ?? '', options: [{ value: '', label: '没有填' }, ...SEXES.map((value) => ({ value, label: value }))] },
    { name: 'ethnicity', label: '民族', optional: true, value: deputy?.ethnicity, max: 20 },
    { name: 'bornOn', label: '出生年月', optional: true, value: deputy?.bornOn?.slice(0, 7), hint: '例如 1975-08' },
    { name: 'party', label: '政党', optional: true, value: deputy?.party, max: 30 },
    { name: 'employer', label: '工作单位及职务', optional: true, value: deputy?.employer, max: 120 },
    { name: 'delegationId', label: '代表团', kind: 'select', optional: true, value: deputy?.delegationId ?? '', options: picks('没有编入', term.delegations) },
    { name: 'groupId', label: '代表小组', kind: 'select', optional: true, value: deputy?.groupId ?? '', options: picks('没有编入', term.groups) },
    { name: 'district', label: '选区或选举单位', optional: true, value: deputy?.district, max: 60 },
    { name: 'certificate', label: '代表证号', optional: true, max: 40, hint: deputy?.certificate ? `现在是 ${deputy.certificate}，不改就空着` : '加密保存' },
    { name: 'phone', label: '手机号', kind: 'tel', optional: true, hint: deputy?.phone ? `现在是 ${deputy.phone}，不改就空着` : '加密保存。同名同号的人会认作同一个人' },
  ]
}
