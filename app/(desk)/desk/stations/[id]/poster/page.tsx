import { nothingHere } from '@/components/layout/lead-on'
import { CodeImage } from '@/components/stations/code-image'
import { PosterFiles } from '@/components/stations/poster-files'
import { PrintButton } from '@/components/suggestions/print-button'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { missingSigns } from '@/lib/codes/typeface'
import { codeAddress } from '@/lib/stations/address'
import { findStation } from '@/lib/stations/queries'

export const metadata = { title: '二维码张贴页' }

/** A sheet for the wall: the station's code large, each deputy's beneath. Printed, nothing else of the page is there. */
export default async function PosterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const station = await findStation(actor, (await params).id)
  if (!station || station.state !== 'open') return nothingHere()
  const missing = await missingSigns([station.name, ...station.deputies.map(({ name }) => name)].join(''))
  return (
    <>
      <PageHead title="二维码张贴页" crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: station.name, href: paths.deskStations(station.id) }, { label: '张贴页' }]} lead="打印在 A4 纸上，贴在站点门口和人多的地方。" actions={<PrintButton />} />
      <PosterFiles id={station.id} deputies={station.deputies.length} missing={missing} />
      <div className="poster">
        <h2>有事，对代表说</h2>
        <p className="name">{station.name}</p>
        <CodeImage className="big" text={codeAddress('station', station.publicCode)} words={`${station.name}的二维码`} />
        <p>手机扫一扫，看接待安排，找到代表</p>
        <p className="soft">{[station.address, station.opening, station.phone && `电话 ${station.phone}`].filter(Boolean).join('　')}</p>
        <ul>
          {station.deputies.map(({ id, code, name, delegation }) => (
            <li key={id}><CodeImage text={codeAddress('deputy', code)} words={`${name}代表的二维码`} /><b>{name}代表</b><span className="soft">{delegation}</span></li>
          ))}
        </ul>
      </div>
    </>
  )
}
