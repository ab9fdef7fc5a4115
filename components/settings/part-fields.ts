import type { FieldOf } from '@/components/settings/form-of'
import { GROUP_KINDS } from '@/lib/congresses/congress'
import { groupKindWords } from '@/lib/congresses/words'

type Deputy = { id: string; person: { name: string } }

export const delegationFields = (row?: { name: string; headId: string | null; deputies: readonly Deputy[] }): FieldOf[] => [
  { name: 'name', label: '名称', value: row?.name, max: 40, hint: '例如：云溪镇代表团' },
  ...(row
    ? [{ name: 'headId', label: '团长', kind: 'select' as const, optional: true, value: row.headId ?? '', hint: '代表团提的建议由团长签字', options: [{ value: '', label: '还没有定' }, ...row.deputies.map(({ id, person }) => ({ value: id, label: person.name }))] }]
    : []),
]

export const groupFields = (row?: { name: string; kind: string }): FieldOf[] => [
  { name: 'name', label: '名称', value: row?.name, max: 40 },
  { name: 'kind', label: '编法', kind: 'select', value: row?.kind ?? 'area', options: GROUP_KINDS.map((value) => ({ value, label: groupKindWords[value] })) },
]
