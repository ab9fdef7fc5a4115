import { z } from 'zod'
import type { DeputyState, Seat } from '@/lib/people/deputy-lifecycle'
import { PersonInput, Phone } from '@/lib/people/person'
import { dayOrMonthOfText } from '@/lib/tables/days'

const text = (most: number, what: string) => z.string().trim().max(most, `${what}不超过 ${most} 个字。`).default('')

/** A date of birth as rosters give it: a day, or a month, which is kept as its first day. */
const Born = z.string().trim().default('').transform((written, context) => {
  const day = written ? dayOrMonthOfText(written) : null
  if (written && (!day || day < '1900-01-01')) context.addIssue({ code: 'custom', message: '出生年月写成 1975-08 或者 1975年8月。' })
  return day
})

export const DeputyInput = z.object({
  name: PersonInput.shape.name,
  phone: Phone.default(''),
  gender: z.string().trim().regex(/^(男|女)?$/, '性别写男或女。').default(''),
  ethnicity: text(20, '民族'),
  bornOn: Born,
  party: text(30, '政党'),
  employer: text(120, '工作单位及职务'),
  district: text(60, '选区'),
  certificate: text(40, '代表证号'),
  delegationId: z.string().default(''),
  groupId: z.string().default(''),
})
export type DeputyInput = z.infer<typeof DeputyInput>

/** The seat as the lifecycle sees it. */
export const toSeat = (row: { id: string; status: string; version: number; congressId: string; personId: string }): Seat => ({
  id: row.id,
  state: row.status as DeputyState, // written by takeDeputyStep only
  version: row.version,
  dueOn: null,
  parties: { congressId: row.congressId, personId: row.personId },
})
