import { z } from 'zod'

export const Phone = z.string().trim().regex(/^(\+?\d[\d -]{4,18}\d)?$/, '电话只写数字，例如 13800005678 或 0855-8220142。')
const Name = z.string().trim().min(2, '姓名至少两个字。').max(40, '姓名不超过 40 个字。')
const LoginName = z.string().trim().regex(/^([\p{Letter}\p{Number}._@-]{2,60})?$/u, '登录名至少两个字符，用文字、字母、数字，可以有点和横线。')

export const PersonInput = z.object({ name: Name, loginName: LoginName.default(''), phone: Phone.default('') })
export type PersonInput = z.infer<typeof PersonInput>

export const Reason = z.object({ reason: z.string().trim().min(2, '写明为什么要看，至少两个字。').max(200, '不超过 200 个字。') })

/** 138****5678; of a shorter number the last four stay. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-Math.min(4, Math.max(0, digits.length - 4)))}`
}
