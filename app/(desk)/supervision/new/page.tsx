import type { Metadata } from 'next'
import { begin } from '../actions'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { topicFields } from '@/components/supervision/topic-fields'
import { PageHead } from '@/components/ui/page-head'
import { topicFrom } from '@/lib/opinions/topic'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { listCommitteeNames, listLeaders, listSittings } from '@/lib/supervision/queries'

export const metadata: Metadata = { title: '提出重点督办课题' }

type Asked = { from?: string }

export default async function NewTopicPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'keyTopic.begin')) return nothingHere()
  const [leaders, committees, sittings, { today }] = await Promise.all([listLeaders(actor), listCommitteeNames(actor), listSittings(actor), getCircumstances(actor.congressId)])
  const given: Record<string, string> = (await topicFrom(actor, (await searchParams).from ?? '', today)) ?? {}
  const fields = topicFields({ leaders, committees, sittings, year: Number(today.slice(0, 4)) }).map((field) => (given[field.name] ? { ...field, value: given[field.name] } : field))
  return (
    <div className="narrow">
      <PageHead title="提出重点督办课题" crumbs={[{ label: '督办', href: paths.supervision() }, { label: '提出课题' }]} lead="提出以后先征求意见，再由主任会议确定。确定以前，代表和单位都不知道。" />
      <FormOf action={begin.bind(null, {})} fields={fields} submit="提出" busy="正在提出…" />
    </div>
  )
}
