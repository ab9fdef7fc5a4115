import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { stationFields } from '@/components/stations/station-fields'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { listPlaces } from '@/lib/stations/queries'
import { begin } from '../actions'

export const metadata = { title: '设立站点' }

export default async function NewStationPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'station.begin')) return nothingHere()
  const places = await listPlaces(actor)
  return (
    <div className="narrow">
      <PageHead title="设立代表之家、联络站" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: '设立' }]} />
      {places.length === 0 ? (
        <Empty words="还没有行政区划。先加上乡镇和村，站点才有地方落。"><ButtonLink tone="main" href={paths.deskStations('regions')}>去加行政区划</ButtonLink></Empty>
      ) : <FormOf action={begin.bind(null, {})} fields={stationFields(places)} submit="设立站点" busy="正在设立…" />}
    </div>
  )
}
