import { z } from 'zod'

/** How a suggestion came in: handed in by its deputy, turned from a motion, or entered from paper. */
export const ORIGINS = ['self', 'motion', 'paper'] as const
export type Origin = (typeof ORIGINS)[number]

/** The motion that the presidium had handled as a suggestion. Who signed it are the author and cosigners of the suggestion, and stand nowhere else. */
export const Motion = z.object({ number: z.string(), title: z.string(), decidedOn: z.string(), basis: z.string() })
export type Motion = z.infer<typeof Motion>

export const motionOf = (kept: unknown): Motion | null => (kept === null ? null : Motion.parse(kept))
