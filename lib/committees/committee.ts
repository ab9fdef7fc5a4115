import { z } from 'zod'

export const CommitteeInput = z.object({ name: z.string().trim().min(3, '委员会的名称至少三个字。').max(60, '委员会的名称不超过 60 个字。') })
export type CommitteeInput = z.infer<typeof CommitteeInput>

export type Committee = { id: string; name: string; version: number; retiredAt: Date | null; people: string[]; topics: number }
