/** What the office registers: a suggestion on paper, or a motion that is handled as a suggestion. */
export const REGISTERED_AS = ['paper', 'motion'] as const
export type RegisteredAs = (typeof REGISTERED_AS)[number]
