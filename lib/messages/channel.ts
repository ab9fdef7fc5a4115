import { z } from 'zod'
import type { Gateway } from '@/lib/messages/kinds'
import { WebhookUrl } from '@/lib/messages/webhook'

const host = z.string().trim().regex(/^[A-Za-z0-9.:-]{1,253}$/, '只写主机名或地址，例如 smtp.example.gov.cn。')

/** The letter box from which letters go. */
export const EmailSettings = z.object({
  host,
  port: z.coerce.number({ error: '端口是一个数。' }).int().min(1, '端口从 1 到 65535。').max(65535, '端口从 1 到 65535。'),
  security: z.enum(['tls', 'starttls', 'none'], '请选怎样加密。'),
  user: z.string().trim().max(200).default(''),
  from: z.email('写成 name@example.gov.cn 这样。').max(200),
})
export type EmailSettings = z.infer<typeof EmailSettings>

/** The gateway behind which stands whatever sends short messages. */
export const GatewaySettings = z.object({
  url: WebhookUrl,
  name: z.string().trim().min(1, '写网关叫什么，例如 短信。').max(20, '名称不超过 20 个字。'),
})
export type GatewaySettings = z.infer<typeof GatewaySettings>

/** What a gateway is called until the office names it. */
export const GATEWAY_NAMES: Record<Gateway, string> = { sms: '短信', work: '企业微信' }
