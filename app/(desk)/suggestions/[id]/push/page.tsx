import type { Metadata } from 'next'
import { gone } from '@/components/layout/lead-on'
import { push, stepPush } from '../../../supervision/actions'
import { FormOf } from '@/components/settings/form-of'
import { PushList } from '@/components/supervision/push-list'
import { pushFields } from '@/components/supervision/topic-fields'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { findPushes } from '@/lib/supervision/unit-queries'

export const metadata: Metadata = { title: '催办' }

export default async function PushPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findPushes(actor, id, circumstances)
  if (!page) return gone(paths.suggestions())
  const { number, title, rows, parts, cards, maySend } = page
  return (
    <>
      <PageHead title={`催办：${title}`} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: number ? `第 ${number} 号` : '建议', href: paths.suggestion(id) }, { label: '催办' }]} />
      {maySend ? (
        <Section first title="催一次">
          {parts.length === 0 ? <Empty words="没有单位正在办理这件建议，不用催。" /> : <div className="max-w-xl"><FormOf action={push.bind(null, { id })} fields={pushFields(parts, cards)} submit="发出" busy="正在发出…" /></div>}
        </Section>
      ) : null}
      <Section title="催办过的" first={!maySend}>
        {rows.length === 0 ? <Empty words="还没有催办过。" /> : null}
        <PushList rows={rows} today={circumstances.today} act={({ id: pushId, version }, action) => stepPush.bind(null, { id: pushId, version, action, back: paths.push(id) })} />
      </Section>
    </>
  )
}
