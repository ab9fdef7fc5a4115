import type { Metadata } from 'next'
import Link from 'next/link'
import { Annex } from '@/components/batches/annex'
import { nothingHere } from '@/components/layout/lead-on'
import { PrintButton } from '@/components/suggestions/print-button'
import { PrintFoot } from '@/components/suggestions/print-foot'
import { nameOf } from '@/lib/batches/batch'
import { findBatchPage } from '@/lib/batches/queries'
import { datesSentence } from '@/lib/batches/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { measured } from '@/lib/rulebook/words'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '打印交办表' }

/** The annex of the notice on paper: all of it, in the order of the numbers. */
export default async function PrintBatchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findBatchPage(actor, id, circumstances, { whole: true })
  if (!page) return nothingHere()
  const { row, items } = page
  return (
    <div>
      <p className="flex flex-wrap gap-4 items-center mb-6 print:hidden"><PrintButton /><Link href={paths.batch(id)}>回到这一批</Link></p>
      <p>附件</p>
      <h1>代表建议交办表</h1>
      <p className="mid mb-2">{nameOf(row)}，共 {measured(items.length, '件')}。{datesSentence(row)}</p>
      {row.note ? <p className="prose mb-4">{row.note}</p> : null}
      <Annex items={items} shows={false} takeOut={null} />
      <PrintFoot name={actor.name} at={circumstances.now} number={null} />
    </div>
  )
}
