import type { Metadata } from 'next'
import { gone } from '@/components/layout/lead-on'
import { gather, keepOpinions, record, requireOf, step, stepRequirement, takeOut } from '../actions'
import { FormOf } from '@/components/settings/form-of'
import { RequirementList } from '@/components/supervision/requirement-list'
import { TopicActs } from '@/components/supervision/topic-acts'
import { actFields } from '@/components/supervision/topic-fields'
import { TopicMonths } from '@/components/supervision/topic-months'
import { AddItems, TopicFacts, TopicItems, TopicSteps } from '@/components/supervision/topic-parts'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'
import { listTopicEvents } from '@/lib/supervision/history'
import { listMonths } from '@/lib/supervision/months'
import { findTopicPage, listCommitteeNames, listLeaders, listSittings } from '@/lib/supervision/queries'

export const metadata: Metadata = { title: '重点督办' }

export default async function TopicPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const { today } = circumstances
  const page = await findTopicPage(actor, id, circumstances)
  if (!page) return gone(paths.supervision())
  const { row, stages, items, acts, requirements, units, actions, waiting, mayChange, mayRecord } = page
  const handling = units.map(({ id: value, name: label }) => ({ value, label }))
  const [events, leaders, committees, months, sittings] = await Promise.all([listTopicEvents(id), actions.includes('decide') ? listLeaders(actor) : [], actions.includes('decide') ? listCommitteeNames(actor) : [], listMonths(actor, id, today), mayChange ? listSittings(actor) : []])
  return (
    <>
      <PageHead title={row.title} crumbs={[{ label: '督办', href: paths.supervision(`year=${row.trackYear}`) }, { label: `${row.trackYear} 年重点督办` }]} />
      <TopicFacts row={row} stages={stages} today={today} />
      {mayChange && row.state === 'consulting' ? <Section title="收到的意见" className="no-print"><FormOf action={keepOpinions.bind(null, { id })} within="opinions" tone="usual" submit="记下" fields={[{ name: 'opinions', label: '谁怎么说', kind: 'long', value: row.opinions, max: 2000 }]} /></Section> : null}
      <TopicSteps actions={actions} waiting={waiting} leaders={leaders} committees={committees} today={today} act={(action) => step.bind(null, { id, version: row.version, action })} />
      <Section title={`包括的建议（${items.length} 件）`} id="items">
        <TopicItems items={items} today={today} remove={mayChange ? (suggestionId) => takeOut.bind(null, { id, suggestionId }) : null} />
        {mayChange ? <Disclosure summary="再编入建议" open={items.length === 0} className="mt-4 no-print"><div className="max-w-xl"><AddItems act={gather.bind(null, { id })} sittings={sittings} /></div></Disclosure> : null}
      </Section>
      <Section title="督办活动" id="acts">
        {acts.length === 0 ? <p className="soft">还没有记录座谈、调研、视察这些活动。</p> : <TopicActs topicId={id} acts={acts} requirements={requirements} units={handling} today={today} more={mayRecord ? (actId) => requireOf.bind(null, { id, actId }) : null} />}
        {mayRecord ? <Disclosure summary="记一次督办活动" className="mt-4 no-print"><div className="max-w-xl"><FormOf action={record.bind(null, { id })} within="act" submit="记下" fields={actFields(handling, today)} /></div></Disclosure> : null}
      </Section>
      <TopicMonths months={months} />
      {requirements.length > 0 ? (
        <Section title="督办要求" id="requirements">
          <RequirementList rows={requirements} today={today} act={({ id: requirementId, version }, action) => stepRequirement.bind(null, { id: requirementId, version, action, back: paths.keyTopic(id) })} />
        </Section>
      ) : null}
      <Section title="经过" id="history"><Timeline today={today} entries={events.map(({ key, at, words, note }) => ({ key, at, title: words, note }))} /></Section>
    </>
  )
}
