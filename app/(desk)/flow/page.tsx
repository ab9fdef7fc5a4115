import type { Metadata } from 'next'
import { FlowChart } from '@/components/flow/flow-chart'
import { FlowSides } from '@/components/flow/flow-sides'
import { FlowTable } from '@/components/flow/flow-table'
import { PrintButton } from '@/components/suggestions/print-button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { callingIt } from '@/lib/congresses/office'
import { flowOf } from '@/lib/flow/flow'
import { layoutOf } from '@/lib/flow/layout'
import { LIVES } from '@/lib/flow/lives'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { getCircumstances } from '@/lib/settings/queries'

export const metadata: Metadata = { title: '办理流程图' }

type Props = { searchParams: Promise<{ of?: string | string[]; at?: string | string[] }> }

export default async function FlowPage({ searchParams }: Props) {
  const { of, at } = await searchParams
  const actor = await requireActor()
  const { rulebook } = await getCircumstances(actor.congressId)
  const life = LIVES.find(({ noun }) => noun === of) ?? LIVES[0]!
  const flow = callingIt(actor.office, flowOf(life, rulebook))
  const here = flow.states.find(({ key }) => key === at)
  return (
    <>
      <PageHead
        title={`办理流程图：${life.name}`}
        facts={`现在执行：${rulebook.name}`}
        lead={here ? `这件现在是“${here.label}”，下面已经标出。` : '每一步由谁来办、办完以后接下来的期限，都按现在执行的规则。'}
        actions={<PrintButton />}
      />
      <Views label="看哪一种流程" views={LIVES.map(({ noun, name }) => ({ href: paths.flow(noun), label: name, current: noun === life.noun }))} />
      <FlowSides />
      <FlowChart layout={layoutOf(flow)} name={life.name} at={here?.key ?? ''} />
      <Section first title="同样的步骤，列成表" id="steps" className="mt-8"><FlowTable flow={flow} at={here?.key ?? ''} /></Section>
    </>
  )
}
