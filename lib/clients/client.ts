import { z } from 'zod'
import { text } from '@/lib/needs'

/** A program outside that may push what people said, and ask what became of it: a 12345 hotline, say. */
export type Client = { id: string; congressId: string; name: string; perMinute: number }

export const ClientInput = z.object({
  name: text(2, 40, '名称'),
  perMinute: z.coerce.number('每分钟次数写数字。').int('每分钟次数写整数。').min(1, '每分钟至少 1 次。').max(600, '每分钟最多 600 次。').default(60),
})

/** What kind of order it is (domain G6). */
export const ORDER_KINDS = ['咨询', '求助', '投诉', '举报', '建议'] as const

const line = (max: number, what: string) => z.string().trim().max(max, `${what}最多 ${max} 个字。`)

/** One order as it is pushed in. The names stand in the description that the interface gives of itself. */
export const OrderInput = z.object({
  orderNumber: z.string('请写工单号 orderNumber。').trim().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '工单号只用字母、数字、点、横线和下划线，最多 64 个字符。').describe('对方系统的工单号。同一个工单号重复推送只登记一次。'),
  content: text(5, 5000, '内容').describe('群众的原话。电话号码会自动遮去中间几位。'),
  kind: z.enum(ORDER_KINDS, '类别写咨询、求助、投诉、举报、建议中的一个。').optional().describe('工单类别'),
  place: line(200, '地点').default('').describe('事情发生的地点'),
  stationCode: z.string().trim().max(40).default('').describe('联络站码；知道是哪个站时填，会直接到站'),
  contact: z.object({
    name: line(40, '姓名').default('').describe('反映人姓名，加密保存'),
    phone: z.string().trim().regex(/^(\d[\d -]{4,18}\d)?$/, '电话写数字，例如 13800005678。').default('').describe('联系电话，加密保存'),
    address: line(200, '住址').default('').describe('住址，加密保存'),
    secret: z.boolean('是否保密写 true 或者 false。').default(true).describe('反映人要求保密时为 true，代表看不到姓名'),
  }).prefault({}).describe('反映人的联系方式，可以不给'),
})
export type OrderInput = z.infer<typeof OrderInput>
