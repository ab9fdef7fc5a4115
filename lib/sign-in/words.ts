import type { Role } from '@/lib/policy'
import { LONGEST, SHORTEST, type PasswordFault } from './password'

export const passwordFaultWords: Record<PasswordFault, string> = {
  short: `密码至少 ${SHORTEST} 个字符，一句自己记得住的话最好。`,
  long: `密码最多 ${LONGEST} 个字符。`,
  uniform: '密码里不同的字符太少，容易被猜到。',
  run: '密码是键盘或数字的顺序，容易被猜到。',
  common: '这个密码太常见，别人最先试的就是它。',
  personal: '密码里有您的登录名、姓名或单位名，容易被猜到。',
  simple: '密码要有大写字母、小写字母、数字、其他字符（汉字也算）中的三种。',
  same: '新密码与现在的相同，换一个不一样的。',
}

export const passwordHint = `至少 ${SHORTEST} 个字符，不含姓名、登录名和单位名。可以用一句话，空格也算。`

export type SignInRefusal =
  | { why: 'wrong' | 'disabled' | 'noRole' | 'expired' }
  | { why: 'lockedOut' | 'addressBlocked'; minutesLeft: number }

/** Why signing in was refused. An unknown name and a wrong password read the same. */
export function signInRefusalWords(refusal: SignInRefusal): string {
  if (refusal.why === 'lockedOut') return `这个登录名连续输错多次，${refusal.minutesLeft} 分钟后可以再试，也可以请安全管理员解除。`
  if (refusal.why === 'addressBlocked') return `从您这里输错的次数太多，${refusal.minutesLeft} 分钟后可以再试。`
  return fixedWords[refusal.why]
}
const fixedWords = {
  wrong: '登录名或密码不对。密码区分大小写，连续输错 5 次会锁 15 分钟。',
  disabled: '这个账号已停用。如果应当还能用，请联系代工委。',
  noRole: '这个账号现在没有可用的身份。请联系代工委核对。',
  expired: '这个初始密码已过期（7 天内有效）。请管理员重新设一个。',
} as const

export const roleWords: Record<Role, string> = {
  deputy: '人大代表', officer: '代工委', officeHead: '代工委负责人', handler: '承办单位经办', unitHead: '承办单位负责人',
  leader: '常委会领导', committee: '专门委员会', liaison: '站点联络员', systemAdmin: '系统管理员', securityAdmin: '安全管理员', auditor: '审计管理员',
}

const BROWSERS = [[/MicroMessenger/, '微信'], [/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']] as const
const SYSTEMS = [[/iPhone|iPad/, '苹果手机'], [/HarmonyOS/, '鸿蒙'], [/Android/, '安卓手机'], [/Windows/, 'Windows 电脑'], [/Mac OS X/, '苹果电脑'], [/Linux/, 'Linux 电脑']] as const

/** A browser's long name of itself, so short that its owner knows it again. */
export function deviceWords(userAgent: string): string {
  const named = [SYSTEMS, BROWSERS].flatMap((known) => known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
  return named.join('，') || '其他设备'
}

type NotShown = { why: 'wrong' | 'none' } | { why: 'blocked'; minutesLeft: number }
/** Why a code was not taken. */
export const shownWords = (shown: NotShown) =>
  shown.why === 'blocked' ? `填错的次数太多，${shown.minutesLeft} 分钟后可以再试。` : '口令不对，或者已经用过。请等手机上换了数字再填；总是不对，看看手机的时间准不准。'
export const recoveryWords = (codes: readonly string[]) => codes.join('\n')

export const secondFactorWords = { office: '三类管理员、代工委和领导', admins: '只有三类管理员', off: '都不用' } as const
