import { ChainDeputies } from '@/components/households/chain-table'
import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { Chain } from '@/components/ui/chain'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { findChain } from '@/lib/households/chain'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { arrange } from '../../actions'

export const metadata = { title: '三联' }

export default async function ChainPage({ params }: { params: Promise<{ delegation: string }> }) {
  const actor = await requireActor()
  const { delegation: id } = await params
  const today = dayOf(now())
  const found = await findChain(actor, id, today.slice(0, 4))
  if (!found) return nothingHere()
  const { delegation, chain, deputies, mayWrite } = found
  const households = deputies.reduce((sum, one) => sum + one.households, 0)
  const talks = deputies.reduce((sum, one) => sum + one.talks, 0)
  const part = (name: string, who: string | undefined, note?: string) => ({ name, who: who || '还没有安排', note, state: who ? ('done' as const) : ('todo' as const) })
  return (
    <>
      <PageHead title={`${delegation}的三联`} crumbs={[{ label: '三联', href: paths.chains() }, { label: delegation }]} />
      <Chain steps={[part('联系领导', chain?.leader, chain?.leaderPost), part('乡镇人大主席', chain?.chair, chain?.chairPost), part('代表', `${deputies.length} 位`), part('群众', households > 0 ? `结对 ${households} 户` : undefined, `今年联系 ${talks} 次`)]} />
      <div className={mayWrite ? 'cols mt-6' : 'mt-6'}>
        <Section id="deputies" first title="代表和他们的联系户"><ChainDeputies rows={deputies} today={today} linked={canAnywhere(actor, 'household.keep')} /></Section>
        {mayWrite ? (
          <div className="aside">
            <Section id="arrange" title="安排">
              <FormOf
                action={arrange.bind(null, { id, version: chain?.version ?? 0 })} submit="保存" tone="usual"
                fields={[
                  { name: 'leader', label: '联系领导', max: 30, value: chain?.leader }, { name: 'leaderPost', label: '领导的职务', max: 40, value: chain?.leaderPost, optional: true, hint: '例如 县人大常委会副主任' },
                  { name: 'chair', label: '乡镇人大主席', max: 30, value: chain?.chair }, { name: 'chairPost', label: '主席的职务', max: 40, value: chain?.chairPost, optional: true },
                  { name: 'since', label: '从哪天起', kind: 'day', value: chain?.since ?? today },
                ]}
              />
            </Section>
          </div>
        ) : null}
      </div>
    </>
  )
}
