import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { PlaceholderTable } from '@/components/templates/placeholder-table'
import { UploadForm } from '@/components/templates/upload-form'
import { Versions } from '@/components/templates/versions'
import { buttonClass } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { PAPER_KINDS, type PaperKind } from '@/lib/documents/paper'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { examples } from '@/lib/templates/examples'
import { listTemplates } from '@/lib/templates/queries'
import { namesOf, valuesFor } from '@/lib/templates/values'
import { paperKindWords } from '@/lib/templates/words'
import { choose, upload } from './actions'

export const metadata: Metadata = { title: '公文模板' }

export default async function TemplatePage({ params }: { params: Promise<{ kind: string }> }) {
  const actor = await requireActor()
  const asked = (await params).kind
  const kind = PAPER_KINDS.find((known) => known === asked)
  const rows = kind ? await listTemplates(actor, kind) : null
  if (!kind || !rows) return nothingHere()
  const names = namesOf(valuesFor(examples[kind]()))
  const used = rows.find(({ inUse }) => inUse)
  return (
    <>
      <PageHead
        title={`${paperKindWords[kind]}的模板`} crumbs={[{ label: '公文模板', href: paths.settings('templates') }, { label: paperKindWords[kind] }]}
        lead={used ? `现在用的是第 ${used.number} 版。` : '现在用的是内置的式样。'}
        actions={<><a className={buttonClass({})} href={paths.templateFile(kind, 'example')} download>下载样张</a><a className={buttonClass({})} href={paths.templateFile(kind, 'starter')} download>下载起步模板</a></>}
      />
      <div className="max-w-[46rem]">
        <Section title="换成自己的" first><UploadForm upload={upload.bind(null, { kind })} /></Section>
        <Section title="传过的" id="versions"><Versions rows={rows} today={dayOf(now())} kind={kind} choose={chooserOf(kind)} /></Section>
        <Section title="能用的名称" id="names"><PlaceholderTable {...names} /></Section>
      </div>
    </>
  )
}

const chooserOf = (kind: PaperKind) => (number: number | null) => choose.bind(null, { kind, number })
