import type { Metadata } from 'next'
import { begin } from '../actions'
import { batchFields } from '@/components/batches/batch-fields'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata: Metadata = { title: '新编交办批次' }

export default async function NewBatchPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'batch.begin')) return nothingHere()
  return (
    <div className="narrow">
      <PageHead title="新编交办批次" crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '交办批次', href: paths.batches() }, { label: '新编' }]} lead="先写通知和期限，再把要交办的建议编进来。编的时候单位和代表都不知道。" />
      <FormOf action={begin.bind(null, {})} fields={batchFields()} submit="新编这一批" />
    </div>
  )
}
