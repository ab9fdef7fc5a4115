import type { Metadata } from 'next'
import Link from 'next/link'
import { AttachmentForms } from '@/components/attachments/attachment-forms'
import { Attachments } from '@/components/attachments/attachments'
import { History } from '@/components/commitments/history'
import { promiseNow } from '@/components/commitments/promise-now'
import { gone } from '@/components/layout/lead-on'
import { StepPanel } from '@/components/suggestions/step-panel'
import { Day } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { uploadRefusalOf } from '@/lib/attachments/words'
import { findPromise } from '@/lib/commitments/queries-page'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { take, takePart } from '../../suggestions/[id]/actions'

export const metadata: Metadata = { title: '承诺' }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ upload?: string | string[] }> }

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findPromise(actor, id, circumstances)
  if (!page) return gone(paths.commitments())
  const { view, reply, promise, steps, pending } = page
  const { today } = circumstances
  return (
    <>
      <PageHead
        title={promise.text}
        crumbs={[{ label: '承诺台账', href: paths.commitments() }, { label: view.number ? `第 ${view.number} 号` : '建议', href: paths.suggestion(view.id) }, { label: '承诺' }]}
        facts={<>{reply.unit} · 责任人 {promise.responsible} · <Day on={reply.issuedOn} today={today} />的 <Link href={paths.suggestion(view.id, `reply-${reply.id}`)}>答复</Link>中承诺{promise.timesPostponed > 0 ? <> · 改期 {promise.timesPostponed} 次，原定 <Day on={promise.firstDueOn} /></> : null}{promise.origin ? ` · ${promise.origin}` : ''}</>}
        lead={<>《{view.title}》</>}
      />
      <StepPanel steps={steps} now={promiseNow(page, today)} take={take} takePart={takePart} />
      {pending ? (
        <Section title="先传照片和文件">
          <div className="max-w-[40em]">
          <p className="mid mb-4 mt-2">传好的先放在这里，只有您单位看得到；下一次报进展、二次答复或者说明时一起送出。</p>
          <Attachments key={promise.version} suggestionId={view.id} commitmentId={id} first={pending} refused={uploadRefusalOf((await searchParams).upload)} note="先上传，再打开上面的表单填写，免得丢了刚写的。" label="照片和文件" />
          </div>
          <AttachmentForms suggestionId={view.id} commitmentId={id} back={paths.commitment(id)} />
        </Section>
      ) : null}
      <Section title="经过" id="history">
        {promise.entries.length > 0 ? <History entries={promise.entries} today={today} /> : <p className="soft mt-2">还没有报过进展。</p>}
      </Section>
    </>
  )
}
