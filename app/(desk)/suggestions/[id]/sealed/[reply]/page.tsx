import type { Metadata } from 'next'
import Link from 'next/link'
import { Office } from '@/components/layout/office'
import { FormOf } from '@/components/settings/form-of'
import { FileForm } from '@/components/attachments/file-form'
import { gone } from '@/components/layout/lead-on'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { sizeWords } from '@/lib/attachments/kinds'
import { findSealedPage } from '@/lib/attachments/sealed'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { seal, unseal } from './actions'

export const metadata: Metadata = { title: '盖章的答复' }

export default async function SealedPage({ params }: { params: Promise<{ id: string; reply: string }> }) {
  const actor = await requireActor()
  const { id, reply: replyId } = await params
  const page = await findSealedPage(actor, { id, replyId }, await getCircumstances(actor.congressId))
  if (!page) return gone(paths.suggestions())
  return (
    <div className="max-w-[46rem]">
      <PageHead title="盖章的答复" crumbs={[{ label: `${page.number ?? ''} ${page.title}`, href: paths.suggestion(id) }, { label: '盖章的答复' }]} lead={<>{page.letterNumber}，签发后寄给代表的原件，扫描了附在这里。代表和<Office />看得到，不替换平台上的答复，也不向社会公开。</>} />
      <Section title="传扫描件" first><FileForm send={seal.bind(null, { id, replyId })} label="盖章的答复" hint="PDF 或者照片（JPG、PNG），不超过 20 MB。" accept=".pdf,image/jpeg,image/png" /></Section>
      <Section title="已经附上的">
        {page.scans.length === 0 ? <Empty words="还没有附过。" /> : (
          <ul className="papers">
            {page.scans.map(({ id: fileId, name, size }) => (
              <li key={fileId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
                <span><Link href={paths.file(fileId)} prefetch={false}>{name}</Link> <span className="soft nowrap">（{sizeWords(size)}）</span></span>
                <FormOf action={unseal.bind(null, { id, fileId })} fields={[]} submit="删去" within={fileId} tone="usual" />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
