import { checkedStories } from './stories-checked'
import { entrustedStories } from './stories-entrusted'
import { liveStories } from './stories-live'
import { mergedStories } from './stories-merged'
import { promisedStories } from './stories-promised'
import { registeredStories } from './stories-registered'
import { settledStories } from './stories-settled'
import type { Deed, ResultClass } from './life'
import type { Random } from './random'

/** How a suggestion went, as a kind of which there are several. What is not named is left to the seed. */
export type Story = {
  name: string
  count: number
  deeds: (random: Random, dispatchOn: string) => Deed[]
  /** Handed in at that sitting; otherwise out of session, its last deed so many days ago. */
  sitting?: 5 | 6
  ago?: readonly [number, number]
  shape?: 'sole' | 'lead' | 'separate'
  lead?: string
  co?: string
  kind?: 'single' | 'joint' | 'delegation'
  author?: string
  cosigners?: readonly string[]
  resultClass?: ResultClass
  /** What was promised stays as the story leaves it. */
  leavesPromises?: boolean
}

export const stories: readonly Story[] = [...settledStories, ...liveStories, ...mergedStories, ...promisedStories, ...registeredStories, ...entrustedStories, ...checkedStories]
