import type { Metadata } from 'next'
import { cache } from 'react'
import { nothingOutside } from '@/components/layout/lead-on'
import { DeputyDuties, DeputyFacts } from '@/components/public/deputy-facts'
import { DeputyRecord } from '@/components/public/deputy-record'
import { ReceptionDays } from '@/components/receptions/reception-days'
import { CodeImage } from '@/components/stations/code-image'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { countPaired } from '@/lib/households/queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { listPublishedOf } from '@/lib/publications/of-deputy'
import { attendanceOf, listAnnounced, listAttended } from '@/lib/receptions/queries'
import { codeAddress } from '@/lib/stations/address'
import { findPublicDeputy } from '@/lib/stations/public-queries'

type Asked = { params: Promise<{ code: string }> }
const find = cache(findPublicDeputy)

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const deputy = await find((await params).code)
  return deputy ? { title: `${deputy.name}代表`, description: `${deputy.name}，${deputy.congress}第 ${deputy.termNumber} 届代表，${deputy.delegation}。`, alternates: { canonical: codeAddress('deputy', deputy.publicCode) } } : {}
}

/** 代表法 art. 58: who they are as a deputy and what they do as one; never anything personal. */
export default async function DeputyPage({ params }: Asked) {
  const deputy = await find((await params).code)
  if (!deputy) return nothingOutside()
  const today = dayOf(now())
  const year = today.slice(0, 4)
  const [{ rows: soon }, duty, held, paired, published] = await Promise.all([
    listAnnounced({ deputyId: deputy.id }, today, 5), attendanceOf(deputy.id, `${year}-01-01`), listAttended(deputy.id, 6), countPaired({ deputyId: deputy.id }, year), listPublishedOf(deputy, 20),
  ])
  return (
    <>
      <PageHead title={`${deputy.name}代表`} crumbs={[{ label: '我的代表', href: paths.publicDeputies() }, { label: deputy.name }]} actions={<ButtonLink tone="main" size="big" href={paths.speak(deputy.publicCode)}>对{deputy.name}代表说</ButtonLink>} />
      <div className="cols">
        <div>
          <Section id="facts" first title="代表职务"><DeputyFacts deputy={deputy} /></Section>
          {soon.length > 0 ? <Section id="receptions" title="近期接待"><ReceptionDays rows={soon} today={today} /></Section> : null}
          <DeputyDuties deputy={deputy} />
          <DeputyRecord {...{ year, today, duty, held, paired, published }} />
        </div>
        <div className="aside">
          <Section id="code" title="代表码"><CodeImage className="w-40" text={codeAddress('deputy', deputy.publicCode)} words={`${deputy.name}代表的二维码，扫一扫就到本页`} /></Section>
        </div>
      </div>
    </>
  )
}
