import { headers } from 'next/headers'
import { findKept } from '@/lib/platform/answered'
import { WHERE } from '@/lib/platform/envelope'
import { Away } from './away'
import { BarePage } from './bare-page'
import { Interrupted } from './interrupted'

const here = async () => (await headers()).get(WHERE) ?? '/'

/** Stands in for any page while the database does not answer; `number` is to be quoted. */
export async function AwayPage({ number }: { number: string }) {
  const kept = await findKept()
  return <BarePage><Away at={await here()} number={number} values={kept?.answer.values} sent={kept?.sent} /></BarePage>
}

/** Stands in for a page whose form came when its person was signed out already. */
export async function InterruptedPage() {
  const kept = await findKept()
  return kept?.sent ? <BarePage><Interrupted at={await here()} values={kept.answer.values} sent={kept.sent} /></BarePage> : null
}
