import { beside } from '../../../lib/platform/launch/beside'

/** What happened in the weeks before a test begins, told through the commands by tests/factories/past.ts; the title is how it is found again. */
export async function told(story: 'answered' | 'neverJudged' | 'opinionOverdue' | 'replyOverdue', title: string, author?: string): Promise<void> {
  const code = await beside('tests/factories/past.ts', [story, title, ...(author ? [author] : [])])
  if (code !== 0) throw new Error(`the past “${story}” could not be told: ${code}`)
}

/** Sends what waits to go out as of that moment, as the server does every minute; the platform's own round may have been first. */
export async function posted(at: Date): Promise<void> {
  process.env['OUTGOING_PRIVATE'] = '127.0.0.1' // as support/launch.ts starts the server
  const code = await beside('tests/factories/post.ts', [at.toISOString()])
  if (code !== 0) throw new Error(`what waited could not be sent: ${code}`)
}
