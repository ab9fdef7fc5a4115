import type { Metadata } from 'next'
import Link from 'next/link'
import { gone } from '@/components/layout/lead-on'
import { AddPhotos } from '@/components/opinions/add-photos'
import { OpinionContact } from '@/components/opinions/opinion-contact'
import { OpinionHead, opinionNow } from '@/components/opinions/opinion-head'
import { OpinionCluster, OpinionText } from '@/components/opinions/opinion-text'
import { OpinionShow } from '@/components/opinions/opinion-show'
import { StepPanel } from '@/components/suggestions/step-panel'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import { MANY } from '@/lib/opinions/topic'
import { findOpinionPage } from '@/lib/opinions/view'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { can, canAnywhere } from '@/lib/policy'
import { getCircumstances } from '@/lib/settings/queries'
import { erase, hideAll, photograph, reveal, showAll, take } from './actions'

export const metadata: Metadata = { title: '群众意见' }

export default async function OpinionPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { id } = await params
  const asked = await searchParams
  const one = (name: string) => [asked[name]].flat()[0]?.slice(0, 40)
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await findOpinionPage(actor, id, circumstances, { before: one('older'), after: one('newer') })
  if (!page) return gone(paths.opinions())
  const { contact, opinion, events, toShow } = page
  const { today } = circumstances
  return (
    <>
      <OpinionHead page={page} today={today} />
      <StepPanel steps={page.steps} now={opinionNow(page, today)} take={take} takePart={take} />
      <div className="cols">
        <div>
          <OpinionText page={page} today={today} />
          {page.photosLeft > 0 ? <AddPhotos key={`photos-${page.photosLeft}`} add={photograph.bind(null, { id })} left={page.photosLeft} /> : null}
          <OpinionCluster page={page} today={today} />
          {page.row.riderCount + 1 >= MANY && canAnywhere(actor, 'keyTopic.begin') ? <p className="mt-4"><Link href={paths.newKeyTopic(id)}>反映的人多，提为重点督办课题</Link></p> : null}
        </div>
        <aside className="aside">
          {contact ? <OpinionContact contact={contact} told={page.told} today={today} reveal={contact.mayShow ? reveal.bind(null, { id }) : null} erase={can(actor, 'opinion.erase', opinion.parties) ? erase.bind(null, { id }) : null} /> : null}
          {toShow ? <OpinionShow key={`show-${opinion.version}`} {...toShow} show={showAll.bind(null, { id, version: opinion.version })} hide={hideAll.bind(null, { id })} /> : null}
          {events.length > 0 ? <Section id="happened" title="经过"><Timeline today={today} entries={events.map(({ key, at, title, note }) => ({ key, at, title, note: note ?? undefined }))} /></Section> : null}
        </aside>
      </div>
    </>
  )
}
