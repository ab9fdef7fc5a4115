import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { listPairable } from '@/lib/households/queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { pair } from '../actions'

export const metadata = { title: '登记结对户' }

/** First the station, where there is more than one; then the household, with the deputies of that station to choose from. */
export default async function NewHouseholdPage({ searchParams }: { searchParams: Promise<{ station?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'household.keep')) return nothingHere()
  const asked = (await searchParams).station?.slice(0, 64) || null
  const stations = await listPairable(actor, asked)
  const [station] = stations
  const chosen = asked || stations.length === 1 ? station : undefined
  return (
    <div className="narrow">
      <PageHead title={chosen ? `登记${chosen.name}的结对户` : '登记结对户'} crumbs={[{ label: '结对联系', href: paths.households() }, { label: '登记' }]} lead="征得本人同意再登记，只写联系用得着的。称呼、电话、住址加密存放，结束结对就删除。" />
      {!station ? <Empty words="没有可以登记的站点。站点先要编入代表。" /> : null}
      {station && !chosen ? (
        <form className="filters" aria-label="选站点">
          <div><label htmlFor="station">哪个站点</label><select className="input" id="station" name="station">{stations.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></div>
          <button className="btn main" type="submit">下一步</button>
        </form>
      ) : null}
      {chosen ? (
        <FormOf
          action={pair.bind(null, { id: chosen.id })} submit="登记" busy="正在登记…"
          fields={[
            { name: 'deputyId', label: '哪位代表联系', kind: 'select', value: '', options: [{ value: '', label: '选一位' }, ...chosen.deputies.map(({ id, name }) => ({ value: id, label: name }))] },
            { name: 'name', label: '称呼', max: 30, hint: '户主的姓名，或者平时的称呼' },
            { name: 'village', label: '村或者社区', max: 40, value: chosen.village },
            { name: 'phone', label: '电话', kind: 'tel', optional: true },
            { name: 'address', label: '住址', optional: true, max: 100, hint: '找得到就行，例如 三组 小学旁' },
            { name: 'since', label: '从哪天起结对', kind: 'day', value: dayOf(now()) },
            { name: 'consent', label: '本人同意结对，也同意登记这些', kind: 'check' },
          ]}
        />
      ) : null}
    </div>
  )
}
