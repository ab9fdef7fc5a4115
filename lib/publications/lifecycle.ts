import { z } from 'zod'
import type { Condition, Lifecycle, Living } from '@/lib/lifecycle'
import { day, nothing, reason, text } from '@/lib/needs'

export const PUBLICATION_STATES = ['prepared', 'cleared', 'published', 'withdrawn'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/** What the public is to read of a suggestion, kept apart from it. `isAllowed`: the deputy and the unit still let all of it be seen. */
export type Publication = Living & { state: PublicationState; suggestionId: string; isAllowed: boolean }

const bothAllow: Condition<Publication> = { name: 'publicationAllowed', holds: ({ isAllowed }) => isAllowed }

/** Prepared by the office, looked over for secrets by its head, and only then shown (domain A11: 公开须两方同意，并经保密审查). */
// prettier-ignore
export const publicationLifecycle = {
  clear:    { from: ['prepared'],  to: 'cleared',   by: ['officeHead'],       limit: 'stop', needs: z.object({ conclusion: text(5, 300, '审查结论') }), when: bothAllow },
  sendBack: { from: ['cleared'],   to: 'prepared',  by: ['office'],           limit: 'stop', needs: reason },
  plan:     { from: ['cleared'],   to: 'cleared',   by: ['office'],           limit: 'stop', needs: z.object({ publishOn: day }), when: bothAllow },
  publish:  { from: ['cleared'],   to: 'published', by: ['office', 'system'], limit: 'stop', needs: nothing, when: bothAllow },
  withdraw: { from: ['published'], to: 'withdrawn', by: ['office'],           limit: 'stop', needs: reason },
  again:    { from: ['withdrawn'], to: 'prepared',  by: ['office'],           limit: 'stop', needs: nothing },
} as const satisfies Lifecycle<Publication>

export type PublicationAction = keyof typeof publicationLifecycle
export const PUBLICATION_ACTIONS = Object.keys(publicationLifecycle) as [PublicationAction, ...PublicationAction[]]
export type InputOf<A extends PublicationAction> = z.infer<(typeof publicationLifecycle)[A]['needs']>

export const PIECES = ['text', 'replies', 'feedback'] as const
export type Piece = (typeof PIECES)[number]

export const LONGEST_SUMMARY = 500
/** What is to be shown, and which words are hidden in it: those found and chosen, and others, one to a line. */
export const prepareNeeds = z.object({
  pieces: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(PIECES))),
  found: z.preprocess((given) => [given ?? []].flat(), z.array(z.string().max(100)).max(200)),
  more: z.string().max(4000, '要遮去的文字一共最多 4000 个字。').default(''),
  summary: z.string().trim().max(LONGEST_SUMMARY, `摘要最多 ${LONGEST_SUMMARY} 个字。`).default(''),
}).transform(({ pieces, found, more, summary }) => ({ pieces, summary, hidden: [...new Set([...found, ...more.split(/\r?\n/)].map((words) => words.trim()).filter(Boolean))] }))
/** `summary`: what stands for the text where the deputy lets the title and a summary be seen, and no more. */
export type Prepared = Omit<z.infer<typeof prepareNeeds>, 'summary'> & { summary?: string }
