import { z } from 'zod'
import { PersonInput } from '@/lib/people/person'
import { Day } from '@/lib/rulebook/days'

export const LEVELS = ['province', 'prefecture', 'county', 'township'] as const
export type Level = (typeof LEVELS)[number]

const required = (most: number, what: string) => z.string().trim().min(2, `${what}至少两个字。`).max(most, `${what}不超过 ${most} 个字。`)
const day = (what: string) => Day.refine((on) => on >= '1954-01-01' && on < '2100-01-01', `${what}写成年、月、日。`)
const laterDay = z.string().trim().default('').transform((on, context) => {
  if (on && !Day.safeParse(on).success) context.addIssue({ code: 'custom', message: '日期写成年、月、日，还没有就空着。' })
  return on || null
})
const count = (most: number, what: string) => z.coerce.number({ error: `${what}写数字。` }).int(`${what}写整数。`).min(1, `${what}从 1 开始。`).max(most, `${what}不会超过 ${most}。`)

export const FactsInput = z.object({
  name: required(60, '全称'),
  shortName: required(30, '简称'),
  // GB/T 2260 six digits, GB/T 10114 three more for a town, local extensions up to twelve
  regionCode: z.string().trim().regex(/^\d{6}(\d{3}){0,2}$/, '区划代码是 6 位数字，乡镇是 9 位。'),
  officeName: required(40, '工作机构名称'),
  officeShort: required(12, '工作机构简称'),
  officePhone: z.string().trim().max(40, '电话不超过 40 个字。').default(''),
})
export type FactsInput = z.infer<typeof FactsInput>

const period = { startsOn: day('开始日期'), endsOn: laterDay }
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) => !endsOn || endsOn >= startsOn
const order = { message: '结束不能早于开始。', path: ['endsOn'] }

export const TermInput = z.object({ number: count(99, '届'), ...period }).refine(inOrder, order)
export const SittingInput = z.object({ number: count(30, '次'), ...period }).refine(inOrder, order)
export type PeriodInput = z.infer<typeof TermInput>

export const DelegationInput = z.object({ name: required(40, '名称'), headId: z.string().default('') })
export const GROUP_KINDS = ['area', 'profession'] as const
export const GroupInput = z.object({ name: required(40, '名称'), kind: z.enum(GROUP_KINDS, '选一种。').default('area') })

const admin = { name: PersonInput.shape.name, loginName: z.string().trim().min(2, '登录名至少两个字符。').max(60, '登录名不超过 60 个字符。') }
// Left empty, the office is called as at its level: see office.ts.
const orByLevel = (most: number, what: string) => z.string().trim().max(most, `${what}不超过 ${most} 个字。`).default('')
export const ChildInput = FactsInput.extend({
  officeName: orByLevel(40, '工作机构名称'),
  officeShort: orByLevel(12, '工作机构简称'),
  level: z.enum(LEVELS, '选一级。'),
  termNumber: count(99, '届'),
  termStartsOn: day('本届开始'),
  adminName: admin.name,
  adminLogin: admin.loginName,
  securityName: z.string().trim().max(40).default(''),
  securityLogin: z.string().trim().max(60).default(''),
  auditorName: z.string().trim().max(40).default(''),
  auditorLogin: z.string().trim().max(60).default(''),
})
export type ChildInput = z.infer<typeof ChildInput>
