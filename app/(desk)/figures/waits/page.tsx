import type { Metadata } from 'next'
import Link from 'next/link'
import { BarRows } from '@/components/charts/bar'
import { nothingHere } from '@/components/layout/lead-on'
import { Became } from '@/components/reports/became'
import { FiguresTabs } from '@/components/reports/figures-tabs'
import { StayTable } from '@/components/reports/stay-table'
import { UnitWaitTable } from '@/components/reports/unit-waits'
import { PrintButton } from '@/components/suggestions/print-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ExportLink } from '@/components/workbooks/export-link'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { lengthWords, waitSentence } from '@/lib/reports/wait-words'
import { openWaits } from '@/lib/reports/waits-page'
import type { Asked } from '@/lib/suggestions/list-filter'

export const metadata: Metadata = { title: '停在哪里' }

export default async function WaitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.read')) return nothingHere()
  const { stays, units, sums, voices, voiceHref, href, query, wide } = await openWaits(actor, await searchParams)
  const slowest = units.find(({ stages }) => (stages[1]?.ended ?? 0) > 0)
  return (
    <>
      <PageHead title={waitSentence(stays)} lead="从进入一个阶段到离开它，按每一步的记录算；一件走过几次的，每次都算，所以次数和天数没有逐件的清单。" actions={<><ExportLink ledger="waits" query={query} /><PrintButton /></>} />
      <FiguresTabs here="waits" query={query} wide={wide} />
      {stays.length === 0 ? <Empty words="建议受理以后，这里会列出它们在每个阶段停了多久。" /> : (
        <>
          <Section first title="现在停在哪一步" id="now">
            <BarRows rows={stays.filter(({ now }) => now > 0).map(({ key, label, now, late, href: list }) => ({ key, label: list ? <Link prefetch={false} href={list}>{label}</Link> : label, value: now, late }))} />
            <Disclosure summary="看数字：每个阶段多久" open><StayTable rows={stays} head="阶段" /></Disclosure>
            {wide ? null : <p className="fig-note">这里按整件建议的阶段分；您的清单按自己那一份的状态分，所以阶段的数字点不开。</p>}
          </Section>
          {units.length > 0 ? (
            <Section title={slowest ? `办理最久的是${slowest.unit}，一半在 ${lengthWords(slowest.stages[1]?.median ?? null)}以内` : '各单位'} id="units"><UnitWaitTable rows={units} /></Section>
          ) : null}
          <Section title="说了的，办成了多少" id="became"><Became sums={sums} voices={voices} voiceHref={voiceHref} href={href} /></Section>
        </>
      )}
    </>
  )
}
