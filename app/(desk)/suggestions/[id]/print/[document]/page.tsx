import type { Metadata } from 'next'
import Link from 'next/link'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { nothingHere } from '@/components/layout/lead-on'
import { PrintButton } from '@/components/suggestions/print-button'
import { PrintFoot } from '@/components/suggestions/print-foot'
import { DownloadIcon } from '@/components/ui/icons'
import { findPaper } from '@/lib/documents/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { kindsWithTemplate } from '@/lib/templates/queries'

export const metadata: Metadata = { title: '公文' }

/** A document of a suggestion as it prints (GB/T 9704), equal to what Word gets. */
export default async function PaperPage({ params }: { params: Promise<{ id: string; document: string }> }) {
  const { id, document } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const made = await findPaper(actor, id, document, circumstances)
  if (!made) return nothingHere()
  return (
    <div className="max-w-[46em] print:max-w-none">
      <h1 className="vh print:hidden">{made.paper.name}</h1>
      <p className="flex flex-wrap gap-4 items-center mb-6 print:hidden">
        <PrintButton />
        <a className="btn" href={paths.wordDocument(id, document)} download><DownloadIcon />下载 Word</a>
        <Link href={paths.suggestion(id)}>回到这件建议</Link>
      </p>
      {made.paper.kind && (await kindsWithTemplate(actor.congressId)).includes(made.paper.kind) ? <p className="soft mb-6 print:hidden">Word 里用的是本级人大自己的模板，这里是内置的式样，内容相同。</p> : null}
      <PaperSheet paper={made.paper} />
      <PrintFoot name={actor.name} at={circumstances.now} number={made.number} />
    </div>
  )
}
