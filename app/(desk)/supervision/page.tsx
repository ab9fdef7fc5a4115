import type { Metadata } from 'next'
import { stepPush, stepRequirement } from './actions'
import { nothingHere } from '@/components/layout/lead-on'
import { PushList } from '@/components/supervision/push-list'
import { RequirementList } from '@/components/supervision/requirement-list'
import { TopicBoard } from '@/components/supervision/topic-board'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { openBoard } from '@/lib/supervision/board'

export const metadata: Metadata = { title: '督办' }
type Asked = { year?: string; before?: string; after?: string }

export default async function SupervisionPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'supervision.list')) return nothingHere()
  const asked = await searchParams
  const circumstances = await getCircumstances(actor.congressId)
  const { today } = circumstances
  const { topics, requirements, pushes } = await openBoard(actor, asked, circumstances)
  const back = paths.supervision()
  return (
    <>
      <PageHead title="督办" lead={topics ? '重点督办课题、督办要求、催办和督办单都在这里。' : '要您单位落实和回复的都在这里。'} actions={<>{topics ? <ExportLink ledger="topics" query={`year=${topics.year}`} words="导出课题" /> : null}{topics ? <ExportLink ledger="acts" query={`year=${topics.year}`} words="导出督办活动" /> : null}{canAnywhere(actor, 'keyTopic.begin') ? <ButtonLink tone="main" href={paths.newKeyTopic()}>提出重点督办课题</ButtonLink> : null}</>} />
      {topics ? <TopicBoard board={topics} today={today} ofCommittee={Boolean(actor.committeeId)} /> : null}
      <Section id="requirements" title="督办要求，先到期的在前" first={!topics} aside={<ExportLink ledger="requirements" />}>
        {requirements.length === 0 ? <Empty words={topics ? '没有等着落实的要求。记督办活动的时候可以提要求。' : '没有要您单位落实的要求。'} /> : null}
        <RequirementList rows={requirements} today={today} namesTopic act={({ id, version }, action) => stepRequirement.bind(null, { id, version, action, back })} />
      </Section>
      <Section id="pushes" title="催办、督办单和牌，新的在前" aside={pushes.rows.length > 0 ? <ExportLink ledger="pushes" /> : undefined}>
        {pushes.rows.length === 0 ? <Empty words={topics ? '还没有催办过。在建议的“催办”里可以发。' : '没有催办过您单位。'} /> : null}
        <PushList rows={pushes.rows} today={today} namesSuggestion act={({ id, version }, action) => stepPush.bind(null, { id, version, action, back })} />
        <Pager previousHref={pushes.newer && `${paths.supervision(`after=${pushes.newer}`)}#pushes`} nextHref={pushes.older && `${paths.supervision(`before=${pushes.older}`)}#pushes`} />
      </Section>
    </>
  )
}
