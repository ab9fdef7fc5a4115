import { z } from 'zod'

/** A text of min to max characters; the sentences name what it is. */
export const text = (min: number, max: number, what: string) =>
  z.string().trim().min(min, min > 1 ? `${what}请至少写 ${min} 个字。` : `请写${what}。`).max(max, `${what}最多 ${max} 个字。`)

export const nothing = z.object({})
export const reason = z.object({ reason: text(5, 500, '理由') })
export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期请写成 2026-06-30 这样。')
