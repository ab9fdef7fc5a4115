import type { FieldOf } from '@/components/settings/form-of'

type Person = { name: string; loginName: string | null; phone: string | null }

export const personFields = (person?: Person): FieldOf[] => [
  { name: 'name', label: '姓名', value: person?.name, max: 40 },
  { name: 'loginName', label: '登录名', optional: true, value: person?.loginName, max: 60, hint: person ? '改了以后要用新的登录名重新登录' : '填了就开通账号，并给一个初始密码' },
  { name: 'phone', label: '手机号', kind: 'tel', optional: true, hint: person?.phone ? `现在是 ${person.phone}，不改就空着` : '加密保存，列表里只显示前三位和后四位' },
]
