import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { LeftOver } from '@/components/layout/left-over'
import { Missing } from '@/components/layout/missing'
import { findAnswer } from '@/lib/platform/answered'
import { answerAs } from '@/lib/platform/status'

const OUTSIDE = '地址或者码可能有误，也可能它已经不再公开。'

/**
 * Leads away from a page that is over. Not where this very page answers a refused form: it shows what was typed, which would be lost
 * on the way. To be returned by the page.
 */
export async function leadOn(to: string): Promise<ReactNode> {
  const answer = await findAnswer()
  return answer ? <LeftOver answer={answer} at={to} /> : redirect(to)
}

/** What may not be read does not exist; what was typed about it a moment ago is not lost for that. `back` is where one goes on. */
export async function gone(back: string): Promise<ReactNode> {
  const answer = await findAnswer()
  return answer ? <LeftOver answer={answer} at={back} /> : nothingHere()
}

/** The same on a page that holds no form. To be returned by the page: what Next draws for a thrown notFound() is empty until a script runs. */
export function nothingHere(): ReactNode {
  answerAs(404)
  return <Missing />
}

/** Outside the desk: from a code or a link, without an account, on whatever phone. */
export function nothingOutside(): ReactNode {
  answerAs(404)
  return <Missing words={OUTSIDE} />
}
