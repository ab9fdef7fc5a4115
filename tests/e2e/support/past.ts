import { beside } from '../../../lib/platform/launch/beside'

/** What happened in the weeks before a test begins, told through the commands by tests/factories/past.ts; the title is how it is found again. */
export async function told(story: 'neverJudged' | 'opinionOverdue' | 'replyOverdue', title: string): Promise<void> {
  const code = await beside('tests/factories/past.ts', [story, title])
  if (code !== 0) throw new Error(`the past “${story}” could not be told: ${code}`)
}
