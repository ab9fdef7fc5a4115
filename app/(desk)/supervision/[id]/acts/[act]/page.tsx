import type { Metadata } from 'next'
import Link from 'next/link'
import { FileForm } from '@/components/attachments/file-form'
import { gone } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ACCEPTED, sizeWords } from '@/lib/attachments/kinds'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { fullDay } from '@/lib/rulebook/words'
import { findActPage } from '@/lib/supervision/act-files'
import { actWords } from '@/lib/supervision/words'
import { addFile, takeFile } from './actions'

export const metadata: Metadata = { title: '督办活动的材料' }

export default async function ActPage({ params }: { params: Promise<{ id: string; act: string }> }) {
  const actor = await requireActor()
  const { id, act: actId } = await params
  const page = await findActPage(actor, { id, actId })
  if (!page) return gone(paths.keyTopic(id))
  const { topic, kind, heldOn, files } = page
  return (
    <div className="max-w-[46rem]">
      <PageHead title={`${actWords[kind]}的材料`} crumbs={[{ label: topic, href: paths.keyTopic(id) }, { label: '材料' }]} lead={`${fullDay(heldOn)}的${actWords[kind]}：纪要、报告、通报、照片，附在这里。看得到这个课题的人都看得到，承办单位看不到。`} />
      <Section title="附一份" first><FileForm send={addFile.bind(null, { id: actId })} label="材料" hint="照片、PDF、Word、Excel，不超过 20 MB。" accept={ACCEPTED} /></Section>
      <Section title="已经附上的">
        {files.length === 0 ? <Empty words="还没有附过。" /> : (
          <ul className="papers">
            {files.map(({ id: fileId, name, size }) => (
              <li key={fileId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
                <span><Link href={paths.actFile(fileId)} prefetch={false}>{name}</Link> <span className="soft nowrap">（{sizeWords(size)}）</span></span>
                <FormOf action={takeFile.bind(null, { fileId })} fields={[]} submit="删去" within={fileId} tone="usual" />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
