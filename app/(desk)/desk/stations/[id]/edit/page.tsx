import { nothingHere } from '@/components/layout/lead-on'
import { FormOf } from '@/components/settings/form-of'
import { PhotoForm } from '@/components/stations/photo-form'
import { Pieces } from '@/components/stations/pieces'
import { stationFields } from '@/components/stations/station-fields'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { findStation, listGroups, listPlaces } from '@/lib/stations/queries'
import { DEPUTY_PARTS, STAFF_DUTIES } from '@/lib/stations/station'
import { dutyWords, partWords } from '@/lib/stations/words'
import { change, dropDeputy, dropPhoto, dropRule, dropStaff, employ, enlist, hang, post } from '../../actions'

export const metadata = { title: '修改站点' }

export default async function EditStationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const station = await findStation(actor, (await params).id)
  if (!station?.mayChange) return nothingHere()
  const [places, groups] = await Promise.all([listPlaces(actor), listGroups(station.congressId)])
  const { id, version } = station
  const drop = (act: typeof dropDeputy) => (piece: string) => act.bind(null, { id, piece })
  return (
    <div className="narrow">
      <PageHead title={`修改${station.name}`} crumbs={[{ label: '代表站点', href: paths.deskStations() }, { label: station.name, href: paths.deskStations(id) }, { label: '修改' }]} />
      <FormOf action={change.bind(null, { id, version })} fields={stationFields(places, station)} submit="保存" within="facts" />
      <Section id="deputies" title="代表">
        <Pieces rows={station.deputies.map(({ id: key, name, part, delegation }) => ({ key, name, note: [partWords[part], delegation].filter(Boolean).join('，') }))} drop={drop(dropDeputy)} verb="移出" />
        <FormOf
          action={enlist.bind(null, { id })} submit="编入" busy="正在编入…" tone="usual" within="enlist"
          fields={[
            { name: 'names', label: '代表姓名', optional: true, max: 400, hint: '可以写几位，用顿号隔开' },
            { name: 'groupId', label: '或者整个小组', kind: 'select', optional: true, value: '', options: [{ value: '', label: '不选' }, ...groups.map((group) => ({ value: group.id, label: group.name }))] },
            { name: 'part', label: '身份', kind: 'choice', value: 'member', options: DEPUTY_PARTS.map((value) => ({ value, label: partWords[value] })) },
          ]}
        />
      </Section>
      <Section id="staff" title="工作人员">
        <Pieces rows={station.staff.map(({ id: key, name, duty }) => ({ key, name, note: dutyWords[duty] }))} drop={drop(dropStaff)} verb="移出" />
        <FormOf action={employ.bind(null, { id })} submit="加上" busy="正在加…" tone="usual" within="staff" fields={[{ name: 'name', label: '姓名', max: 30 }, { name: 'duty', label: '职务', kind: 'select', value: 'liaison', options: STAFF_DUTIES.map((value) => ({ value, label: dutyWords[value] })) }]} />
      </Section>
      <Section id="rules" title="上墙制度">
        <Pieces rows={station.rules.map(({ id: key, title, text }) => ({ key, name: title, note: `${text.slice(0, 40)}${text.length > 40 ? '…' : ''}` }))} drop={drop(dropRule)} verb="撤下" />
        <FormOf action={post.bind(null, { id })} submit="张贴" busy="正在张贴…" tone="usual" within="rule" fields={[{ name: 'title', label: '制度名称', max: 40, hint: '例如：代表接待选民制度' }, { name: 'text', label: '内容', kind: 'long', max: 3_000 }]} />
      </Section>
      <Section id="photos" title="照片">
        <Pieces rows={station.photos.map(({ id: key, words }) => ({ key, name: words, note: '' }))} drop={drop(dropPhoto)} verb="撤下" />
        <PhotoForm hang={hang.bind(null, { id })} />
      </Section>
    </div>
  )
}
