import { z } from 'zod'
import { loginNameOf } from './login-name'

export const LEVELS = ['province', 'prefecture', 'county', 'township'] as const

const text = (label: string, longest: number) => z.string().trim().min(1, `请填${label}。`).max(longest, `${label}最多 ${longest} 个字。`)
const day = (label: string) => z.iso.date({ error: `请填${label}，例如 2026-01-08。` })
const count = (label: string) => z.coerce.number({ error: `${label}是一个数，例如 18。` }).int(`${label}是一个整数。`).min(1, `${label}从 1 开始。`).max(99, `${label}没有这么大。`)

/** What people are called at the door. Names beginning with demo- belong to the people of a demo. */
export const LoginName = z
  .string()
  .transform(loginNameOf)
  .pipe(z.string().regex(/^(?!demo-)[a-z0-9][a-z0-9._-]{2,39}$/, '登录名用 3 至 40 个小写字母、数字、点或横线，例如 zhang.san。'))

const admin = z.object({ name: text('姓名', 40), loginName: LoginName })

const common = z.object({
  code: text('设置码', 60),
  level: z.enum(LEVELS, { error: '请选一级人大。' }),
  name: text('全称', 60),
  shortName: text('简称', 30),
  regionCode: z.string().trim().regex(/^\d{6}(\d{3})?(\d{3})?$/, '行政区划代码是 6 位数字，乡镇为 9 位。'),
  // left empty, as at its level
  officeName: z.string().trim().max(40, '代表工作机构的名称最多 40 个字。').default(''),
  officeShort: z.string().trim().max(12, '代表工作机构的简称最多 12 个字。').default(''),
  officePhone: text('电话', 30).regex(/^[\d\s+()（）-]{7,30}$/, '电话请写数字和横线，例如 0855-000 0142。'),
  termNumber: count('届次'),
  termStartsOn: day('本届开始的日期'),
  sittingNumber: z.union([z.literal('').transform(() => null), count('会次')]).default(null),
  sittingStartsOn: z.union([z.literal('').transform(() => null), day('会议开始的日期')]).default(null),
  admin,
  newPassword: z.string().min(1, '请填密码。').max(1000, '密码没有这么长。'),
  passwordAgain: z.string(),
})

/** What the first page of an empty platform asks. Whoever keeps the duties apart names the other two people as well. */
export const Setup = z
  .discriminatedUnion('separation', [
    common.extend({ separation: z.literal('three'), security: admin, audit: admin }),
    common.extend({ separation: z.literal('one') }),
  ])
  .superRefine((input, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (input.newPassword !== input.passwordAgain) wrong(['passwordAgain'], '两次填的密码不一样。')
    if ((input.sittingNumber === null) !== (input.sittingStartsOn === null)) wrong(['sittingStartsOn'], '会次和开始日期要么都填，要么都不填。')
    if (input.separation === 'one') return
    const names = [input.admin, input.security, input.audit].map(({ loginName }) => loginName)
    if (names[1] === names[0]) wrong(['security', 'loginName'], '三位管理员的登录名不能相同。')
    if (names[2] === names[0] || names[2] === names[1]) wrong(['audit', 'loginName'], '三位管理员的登录名不能相同。')
  })
export type Setup = z.infer<typeof Setup>
