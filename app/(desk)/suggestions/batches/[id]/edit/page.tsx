import type { Metadata } from 'next'
import { change } from '../../actions'
import { batchFields } from '@/components/batches/batch-fields'
import { gone, leadOn } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { findBatchHead } from '@/lib/batches/queries'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata: Metadata = { title: '修改交办批次' }

export default async function EditBatchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const batch = canAnywhere(actor, 'batch.change') ? await findBatchHead(actor, id) : null
  if (!batch) return gone(paths.batches())
  if (batch.state !== 'collecting') return leadOn(paths.batch(id))
  return (
    <div className="narrow">
      <PageHead title="修改通知和期限" crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '交办批次', href: paths.batches() }, { label: batch.title, href: paths.batch(id) }, { label: '修改' }]} />
      <FormOf action={change.bind(null, { id, version: batch.version })} fields={batchFields(batch)} submit="保存" />
    </div>
  )
}
