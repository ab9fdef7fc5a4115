import { z } from 'zod'
import { lifeOf } from '@/lib/lifecycle'
import { rulebookLifecycle, type RulebookState, type Version } from '@/lib/rulebooks/lifecycle'

export const rulebookLife = lifeOf<Version, typeof rulebookLifecycle>('rulebook', rulebookLifecycle)

type Row = { id: string; congressId: string; state: string; version: number }

/** A version as the rules see it; it runs no limit of its own. */
export const toVersion = ({ id, congressId, state, version }: Row): Version => ({
  id, version, dueOn: null, parties: { congressId }, state: state as RulebookState, // written from the table only
})

const name = z.string().trim().min(2, '给这份规则起个名字，至少 2 个字。').max(60, '名称不超过 60 个字。')

/** `source`: inForce, default, or preset:CODE. */
export const BeginInput = z.object({ name, source: z.string().regex(/^(inForce|default|preset:[A-Za-z0-9-]{1,40})$/, '选从哪里起草。') })
export type BeginInput = z.infer<typeof BeginInput>

export const About = z.object({ name, note: z.string().trim().max(500, '说明不超过 500 个字。').default('') })
export type About = z.infer<typeof About>
