import type { FieldOf } from '@/components/settings/form-of'
import { callingIt } from '@/lib/congresses/office'
import { secondFactorWords } from '@/lib/sign-in/words'

type Shown = { secondFactor: keyof typeof secondFactorWords; complexity: boolean; rotationDays: number; separation: 'three' | 'one' }
const separationWords = { three: '三个人分任', one: '一个人可以兼任' } as const
const fromWords = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

export const securityFields = ({ secondFactor, complexity, rotationDays, separation }: Shown): FieldOf[] => [
  { name: 'secondFactor', label: '登录时除了密码还要动态口令的', kind: 'choice', value: secondFactor, options: fromWords(secondFactorWords) },
  { name: 'complexity', label: '密码的复杂度', kind: 'choice', value: complexity ? 'true' : 'false', options: [{ value: 'false', label: '只看长度和是不是容易猜到' }, { value: 'true', label: '还要有三种字符', note: '大写字母、小写字母、数字、其他字符' }] },
  { name: 'rotationDays', label: '多少天要换一次密码', kind: 'number', value: String(rotationDays), hint: '0 是不要求定期换；等保三级一般填 90。' },
  { name: 'separation', label: '系统、安全、审计管理员', kind: 'choice', value: separation, options: fromWords(separationWords) },
  { name: 'reason', label: '为什么不分开', optional: '分开的不填', max: 200, hint: '例如：乡镇只有一名工作人员。会记入日志。' },
]

export const securityFacts = ({ secondFactor, complexity, rotationDays, separation }: Shown, office?: string) => [
  { term: '动态口令', value: callingIt(office, secondFactorWords[secondFactor]) },
  { term: '复杂度', value: complexity ? '要有三种字符' : '只看长度和是不是容易猜到' },
  { term: '定期更换', value: rotationDays > 0 ? `${rotationDays} 天` : '不要求' },
  { term: '管理员', value: separationWords[separation] },
]
