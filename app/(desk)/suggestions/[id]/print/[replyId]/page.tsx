import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/suggestions/print-button'
import { PrintFoot } from '@/components/suggestions/print-foot'
import { Letter } from '@/components/ui/letter'
import { letterOf } from '@/lib/assignments/letter'
import { sourceOf } from '@/lib/assignments/reply-page'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findRecord } from '@/lib/suggestions/queries'

export const metadata: Metadata = { title: '答复公文' }

/** A reply as the letter that is signed and sent (GB/T 9704). */
export default async function LetterPage({ params }: { params: Promise<{ id: string; replyId: string }> }) {
  const { id, replyId } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const found = await findRecord(actor, id, circumstances)
  const reply = found && found !== 'invited' ? found.view.replies.find((one) => one.id === replyId) : undefined
  if (!found || found === 'invited' || !reply) notFound()
  return (
    <div className="max-w-[46em] [page:letter]">
      <h1 className="vh print:hidden">答复公文</h1>
      <p className="flex flex-wrap gap-4 items-center mb-6 print:hidden"><PrintButton /><Link href={paths.suggestion(id, `reply-${replyId}`)}>回到这件建议</Link></p>
      <Letter {...letterOf(sourceOf(found.matter, found.view, reply), reply)} alone={false} />
      <PrintFoot name={actor.name} at={circumstances.now} number={found.view.number} />
    </div>
  )
}
