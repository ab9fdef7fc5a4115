import type { FieldOf } from '@/components/settings/form-of'
import { GATEWAY_NAMES } from '@/lib/messages/channel'
import type { Gateway } from '@/lib/messages/kinds'
import type { MessagesPage } from '@/lib/messages/queries'

const SWITCH = [{ value: 'false', label: '不发' }, { value: 'true', label: '发', note: '按每个人在“我的”里选的' }]
const openOf = (enabled: boolean): FieldOf => ({ name: 'enabled', label: '现在发不发', kind: 'choice', value: String(enabled), options: SWITCH })
const secretOf = (name: string, label: string, hasSecret: boolean, hint: string): FieldOf =>
  ({ name, label, kind: 'secret', optional: hasSecret ? '不改就空着' : true, hint: hasSecret ? `已经存着，不再显示。${hint}` : hint })

export const emailFields = ({ settings, enabled, hasSecret }: MessagesPage['email']): FieldOf[] => [
  { name: 'host', label: '发信服务器', value: settings?.host, hint: '例如 smtp.example.gov.cn。' },
  { name: 'port', label: '端口', kind: 'number', value: String(settings?.port ?? 465), hint: '加密的一般是 465，STARTTLS 一般是 587。' },
  { name: 'security', label: '怎样加密', kind: 'select', value: settings?.security ?? 'tls', options: [{ value: 'tls', label: '一连上就加密（TLS）' }, { value: 'starttls', label: '先问候再加密（STARTTLS）' }, { value: 'none', label: '不加密，只在内网里' }] },
  { name: 'user', label: '用户名', optional: true, value: settings?.user },
  secretOf('password', '密码', hasSecret, '加密存放，记录里没有。'),
  { name: 'from', label: '从哪个邮箱发出', value: settings?.from, hint: '收信人看到的发件邮箱。' },
  openOf(enabled),
]

export const gatewayTitles: Record<Gateway, string> = { sms: '短信网关', work: '企业微信和政务网关' }
const CALLED: Record<Gateway, string> = { sms: '大家在“我的”里看到这个名称，例如 短信。', work: '大家在“我的”里看到这个名称，例如 企业微信、政务通知。' }

export const gatewayFields = (gateway: Gateway, { settings, enabled, hasSecret }: MessagesPage['gateways'][Gateway]): FieldOf[] => [
  { name: 'name', label: '网关叫什么', value: settings?.name ?? GATEWAY_NAMES[gateway], hint: CALLED[gateway] },
  { name: 'url', label: '网关的地址', value: settings?.url, hint: '以 https:// 开头。每条消息往这里发一次。' },
  secretOf('signingPassword', '签名的密钥', hasSecret, '至少 24 个字符，两边一样；网关用它核对消息确实是从这里发出的。'),
  openOf(enabled),
]

export const hoursFields = ({ from, to, days, digestAt, titles }: MessagesPage['hours']): FieldOf[] => [
  { name: 'from', label: '从几点起发', value: from },
  { name: 'to', label: '到几点为止', value: to, hint: '过了这个点的，等到下一个可以发的时候。' },
  { name: 'days', label: '哪些天发', kind: 'choice', value: days, options: [{ value: 'working', label: '只在工作日', note: '按本级的工作日历，调休的也算' }, { value: 'every', label: '每天' }] },
  { name: 'digestAt', label: '每天一次的几点发', value: digestAt },
  { name: 'titles', label: '写不写建议的标题', kind: 'choice', value: titles, options: [{ value: 'with', label: '写', note: '提出人要求保密的、不公开的建议和群众意见，一律不写' }, { value: 'without', label: '都不写' }] },
]
