import { nothingHere } from '@/components/layout/lead-on'
import { AnnounceMany } from '@/components/receptions/announce-many'
import { ReceptionTable } from '@/components/receptions/reception-table'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Views } from '@/components/ui/views'
import { ExportLink } from '@/components/workbooks/export-link'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { countToAnnounce } from '@/lib/receptions/many'
import { listReceptions, receives } from '@/lib/receptions/queries'
import { addDays } from '@/lib/rulebook/days'
import { getCircumstances } from '@/lib/settings/queries'
import { announceAll } from './actions'

export const metadata = { title: '代表接待' }

export default async function ReceptionsPage({ searchParams }: { searchParams: Promise<{ view?: string; after?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.list')) return nothingHere()
  const asked = await searchParams
  const mine = receives(actor) && asked.view !== 'all'
  const past = asked.view === 'past'
  const after = asked.after?.slice(0, 64) || null
  const circumstances = await getCircumstances(actor.congressId)
  const { today } = circumstances
  const until = addDays(today, 30)
  const [{ rows, next }, waiting] = await Promise.all([listReceptions(actor, { past, mine, after }, today), past ? 0 : countToAnnounce(actor, circumstances, until)])
  const view = asked.view ? `view=${asked.view}` : ''
  const views = [['', mine || receives(actor) ? '我的接待' : '将要举行'], ['past', '已经过去'], ...(receives(actor) ? [['all', '全部']] : [])] as [string, string][]
  return (
    <>
      <PageHead title={past ? '已经过去的接待' : mine ? '轮到您接待的日子' : '将要举行的代表接待'} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '代表接待' }]} actions={<>{rows.length > 0 ? <ExportLink ledger="receptions" query={view} /> : null}{canAnywhere(actor, 'station.begin') ? <ButtonLink href={paths.planAllReceptions()}>一次排许多站点</ButtonLink> : null}</>} />
      <Views label="看哪些接待" views={views.map(([key, label]) => ({ href: `${paths.deskReceptions()}${key && `?view=${key}`}`, label, current: (asked.view ?? '') === key }))} />
      {waiting > 0 ? <AnnounceMany count={waiting} until={until} announce={announceAll.bind(null, {})} /> : null}
      {rows.length === 0 ? (
        <Empty words={past ? '还没有过去的接待。' : mine ? '近期没有轮到您的接待。排了计划，这里会列出来。' : '还没有排接待。到一个站点的页面上，可以一次排好一年。'}>
          {canAnywhere(actor, 'reception.plan') ? <ButtonLink href={paths.deskStations()}>去站点</ButtonLink> : null}
        </Empty>
      ) : <div className="mt-6"><ReceptionTable rows={rows} today={today} /></div>}
      <Pager words={`本页 ${rows.length} 场`} previousHref={after && `${paths.deskReceptions()}${view && `?${view}`}`} nextHref={next && `${paths.deskReceptions()}?${[view, `after=${next}`].filter(Boolean).join('&')}`} />
    </>
  )
}
