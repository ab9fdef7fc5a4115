import type { FieldOf } from '@/components/settings/form-of'
import { SYSTEMS, type Unit } from '@/lib/units/unit'
import { systemWords } from '@/lib/units/words'

type Choice = { id: string; name: string }

/** The fields of a unit, empty or as it stands. */
export function unitFields(parents: readonly Choice[], unit?: Unit): FieldOf[] {
  return [
    { name: 'name', label: '单位名称', value: unit?.name, max: 60, hint: '用全称，例如：县交通运输局' },
    { name: 'system', label: '所属系统', kind: 'select', value: unit?.system ?? 'government', options: SYSTEMS.map((value) => ({ value, label: systemWords[value] })), hint: '有上级单位时，跟上级走' },
    { name: 'parentId', label: '上级单位', kind: 'select', optional: true, value: unit?.parentId ?? '', options: [{ value: '', label: '没有' }, ...parents.filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }))] },
    { name: 'aliases', label: '别名', optional: true, value: unit?.aliases.join('、'), hint: '台账里的其他写法，用顿号隔开，例如：交通局、交运局' },
    { name: 'phone', label: '电话', kind: 'tel', optional: true, value: unit?.phone },
    { name: 'dispatches', label: '转办', kind: 'select', value: unit?.dispatches ? 'on' : '', options: [{ value: '', label: '不负责转办' }, { value: 'on', label: '把人大交办的建议分到本系统的单位（如政府办）' }], hint: '办理规则里设了“政府办转办”才用得上' },
    { name: 'duties', label: '职责', kind: 'long', optional: true, value: unit?.duties, max: 1_000, hint: '交办时用来判断该交给谁' },
  ]
}
