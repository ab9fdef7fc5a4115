import type { FieldOf } from '@/components/settings/form-of'
import { LEVELS, type FactsInput, type Level } from '@/lib/congresses/congress'
import { OFFICE } from '@/lib/congresses/office'
import { levelWords } from '@/lib/congresses/words'

const BY_LEVEL = { optional: true } as const

export const factsFields = (facts?: FactsInput): FieldOf[] => [
  { name: 'name', label: '全称', value: facts?.name, max: 60, hint: '例如：青岚县人民代表大会' },
  { name: 'shortName', label: '简称', value: facts?.shortName, max: 30, hint: '写在每页的左上角，例如：青岚县人大' },
  { name: 'regionCode', label: '区划代码', kind: 'number', value: facts?.regionCode, max: 12, hint: '6 位，乡镇 9 位' },
  { name: 'officeName', label: '工作机构', value: facts?.officeName, max: 40, ...(facts ? {} : BY_LEVEL), hint: `写在页脚和公文里。${facts ? '' : '空着就按级别：县级以上写代表工作委员会，乡级写人大主席团。'}` },
  { name: 'officeShort', label: '工作机构的简称', value: facts?.officeShort, max: 12, ...(facts ? {} : BY_LEVEL), hint: `写在每一句话里，例如：${OFFICE}、选任联委、人大主席团` },
  { name: 'officePhone', label: '电话', kind: 'tel', optional: true, value: facts?.officePhone, max: 40, hint: '写在每页底部，代表和单位找得到人' },
]

export const childFields = (own: Level): FieldOf[] => [
  { name: 'level', label: '级别', kind: 'select', value: LEVELS[LEVELS.indexOf(own) + 1], options: LEVELS.slice(LEVELS.indexOf(own) + 1).map((value) => ({ value, label: levelWords[value] })) },
  ...factsFields(),
  { name: 'termNumber', label: '现在是第几届', kind: 'number', max: 2 },
  { name: 'termStartsOn', label: '本届从哪天开始', kind: 'day' },
  { name: 'adminName', label: '系统管理员姓名', max: 40 },
  { name: 'adminLogin', label: '系统管理员登录名', max: 60 },
  { name: 'securityName', label: '安全管理员姓名', optional: true, max: 40, hint: '三位管理员应当是三个人。只有一个人的乡镇，下面四栏都空着，由一个人兼任，日志里会写明。' },
  { name: 'securityLogin', label: '安全管理员登录名', optional: true, max: 60 },
  { name: 'auditorName', label: '审计管理员姓名', optional: true, max: 40 },
  { name: 'auditorLogin', label: '审计管理员登录名', optional: true, max: 60 },
]

export const periodFields = (what: '届' | '次', row?: { number: number; startsOn: string; endsOn: string | null }): FieldOf[] => [
  { name: 'number', label: `第几${what}`, kind: 'number', value: row && String(row.number), max: 2 },
  { name: 'startsOn', label: '开始', kind: 'day', value: row?.startsOn },
  { name: 'endsOn', label: '结束', kind: 'day', optional: '还没有就空着', value: row?.endsOn },
]
