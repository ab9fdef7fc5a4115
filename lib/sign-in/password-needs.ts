import { z } from 'zod'

/** A change of one's own password. Taken exactly as typed; what it may be is said by faultOf. */
export const PasswordNeeds = z
  .object({
    oldPassword: z.string().min(1, '请填现在的密码。').max(1000, '密码没有这么长。'),
    newPassword: z.string().min(1, '请填新密码。').max(1000, '密码没有这么长。'),
    passwordAgain: z.string(),
  })
  .refine((input) => input.newPassword === input.passwordAgain, { path: ['passwordAgain'], message: '两次填的新密码不一样。' })
