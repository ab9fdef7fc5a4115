import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { LeftOver } from '@/components/layout/left-over'
import { findAnswer } from '@/lib/platform/answered'

/**
 * Leads away from a page that is over. Not where this very page answers a refused form: it shows what was typed, which would be lost
 * on the way. To be returned by the page: what Next draws for a thrown notFound() is empty without a script.
 */
export async function leadOn(to: string): Promise<ReactNode> {
  const answer = await findAnswer()
  return answer ? <LeftOver answer={answer} at={to} /> : redirect(to)
}

/** What may not be read does not exist; what was typed about it a moment ago is not lost for that. `back` is where one goes on. */
export async function gone(back: string): Promise<ReactNode> {
  const answer = await findAnswer()
  return answer ? <LeftOver answer={answer} at={back} /> : notFound()
}
