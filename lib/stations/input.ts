import { z } from 'zod'
import { text } from '@/lib/needs'
import { Day } from '@/lib/rulebook/days'
import { DEPUTY_PARTS, STAFF_DUTIES, TIERS } from './station'

const upTo = (max: number, what: string) => z.string().trim().max(max, `${what}最多 ${max} 个字。`).default('')
const listed = (written: string): string[] => [...new Set(written.split(/[、,，;；\n]/).map((one) => one.trim()).filter(Boolean))].slice(0, 20)

/** 27.72, 109.18 as maps hand them out: degrees north, degrees east. */
const place = z.string().trim().default('').transform((written, context) => {
  if (!written) return { latitude: null, longitude: null }
  const [latitude, longitude] = written.split(/[,，\s]+/).map(Number)
  if (latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  context.addIssue('坐标写成“纬度, 经度”，例如 27.72, 109.18。')
  return z.NEVER
})

export const StationInput = z.object({
  name: text(2, 60, '名称'),
  tier: z.enum(TIERS, '选一个类别。'),
  regionCode: z.string().min(1, '选它在哪个乡镇或者村。').max(16),
  address: upTo(120, '地址'),
  opening: upTo(120, '开放时间'),
  phone: upTo(40, '电话'),
  areaSquare: z.string().trim().regex(/^\d{0,5}$/, '面积写整数，单位平方米。').default('').transform((written) => (written ? Number(written) : null)),
  openedOn: z.union([z.literal('').transform(() => null), Day]).default(null),
  place,
  functions: upTo(300, '功能').transform(listed),
  facts: upTo(1_000, '介绍'),
})
export type StationInput = z.infer<typeof StationInput>

export const StaffInput = z.object({ duty: z.enum(STAFF_DUTIES, '选一个职务。'), name: text(2, 30, '姓名') })
export const PhotoInput = z.object({ words: text(4, 80, '照片上是什么') })
export const RuleInput = z.object({ title: text(2, 40, '制度名称'), text: text(5, 3_000, '内容') })
/** Deputies by their names, or all of one group. */
export const DeputiesInput = z.object({ part: z.enum(DEPUTY_PARTS, '选负责还是进站。'), groupId: z.string().max(64).default(''), names: upTo(400, '姓名').transform(listed) })
  .refine(({ groupId, names }) => groupId !== '' || names.length > 0, { path: ['names'], message: '写上代表的姓名，或者选一个小组。' })
