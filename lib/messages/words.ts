import type { Channel, Kind } from '@/lib/messages/kinds'
import type { When } from '@/lib/messages/choices'
import { fullDay } from '@/lib/rulebook/words'

export const kindWords: Record<Kind, { label: string; note: string }> = {
  turn: { label: '轮到您办的', note: '请您评价、签收、审签、修改的' },
  reminder: { label: '到期和催办', note: '快到期、过了期，代工委催办的' },
  progress: { label: '进展', note: '不用您办，只是告诉您的' },
  people: { label: '群众意见和接待', note: '收到意见、转来意见、接待安排' },
}
export const channelWords: Record<Channel, string> = { email: '邮件', sms: '短信', work: '企业微信' }
export const whenWords: Record<When, string> = { never: '不发', daily: '每天一次', atOnce: '随时' }

/** What came back, or why nothing did, for those who look after the channels. */
export const outcomeWords = {
  taken: (answer: string) => `对方已收下（${answer}）。`,
  refused: (answer: string) => `没有送出：${answer}。`,
  private: '这个地址在内网，没有获准',
  insecure: '不是 https，也不在获准的内网地址里',
  unknownHost: '找不到这个主机',
  timeout: '等了 10 秒没有回答',
  unreachable: (code: string) => `连不上（${code}）`,
  status: (status: number, body: string) => `回答 ${status}${body ? `：${body}` : ''}`,
  moved: (status: number) => `回答 ${status}，要转到别处，没有跟去`,
  noAddress: '没有手机号或者邮箱',
  off: '通道已停用',
  notTheirs: '已经不由他办',
  readInPage: '已经在页面上看过',
} as const

/** What the link of a message says where it leads nowhere. */
export const linkWords = {
  missing: { title: '找不到这条消息', words: '链接可能没有复制完整，或者这条消息是发给别人的。要办的事都在您的办公桌上。' },
  expired: { title: '这个链接过期了', words: '消息里的链接 30 天内有效。要办的事都在您的办公桌上，过期的只是链接。' },
  otherRole: { title: '这条是发给您另一个身份的', words: '请先切换身份，再打开消息里的链接。' },
  used: (on: string) => ({ title: '这个链接用过了', words: `您在 ${fullDay(on)}已经评价过这次答复。` }),
} as const

export const messageRefusals = {
  noSecret: { email: '还没有填信箱的密码。用户名空着的不用填。', sms: '先填签名的密钥，至少 24 个字符。', work: '先填签名的密钥，至少 24 个字符。' },
  shortSecret: '签名的密钥至少 24 个字符，两边要一样。',
  private: '这个地址在内网。要用它，请部署的人把它写进环境变量 OUTGOING_PRIVATE。',
  insecure: '地址要以 https:// 开头；内网里用 http:// 的，请部署的人把它写进环境变量 OUTGOING_PRIVATE。',
  credentials: '地址里不要带用户名和密码。',
  bare: '不加密的信箱只能在内网里用，并写进环境变量 OUTGOING_PRIVATE。',
  hours: '结束要晚于开始。',
  ownAddress: { email: '您还没有填邮箱。先在“我的”里填上，再试发。', sms: '您还没有手机号，请系统管理员在“人员”里填上，再试发。', work: '您还没有手机号，请系统管理员在“人员”里填上，再试发。' },
  notSet: '先保存设置，再试发。',
  otherAddress: '这个链接不是给您现在的邮箱的。邮箱改过，就再发一封确认信。',
  gone: '这一条已经送出或者不再发了。',
} as const

export const confirmWords = {
  subject: '确认您的邮箱',
  text: (congress: string, link: string) => `您在${congress}代表联络工作平台填了这个邮箱。确认以后，通知才会往这里发。\n\n登录后确认：\n${link}\n\n不是您填的，不用理会，不会再收到。`,
  saved: '已保存，从下一条起照这样发。',
  asked: '已保存。往这个邮箱发了一封信，打开里面的链接确认以后，消息才往那里发。',
  again: '又发了一封，请打开里面的链接确认。',
  later: '已保存。接通邮件以后，要先确认这个邮箱，才往那里发。',
  notAsked: (answer: string) => `已保存，但是确认信没有发出去（${answer}）。请看邮箱写得对不对，稍后再发一封。`,
} as const

export const testWords = { subject: '试发', text: '这是管理员试发的一条，收到说明通道通了。不用回复。' } as const

export const retriedWords = (count: number): string => `${count} 条放回去再发，一分钟里开始。`
export const droppedWords = (count: number): string => `${count} 条不再发。页面里的通知还在。`
