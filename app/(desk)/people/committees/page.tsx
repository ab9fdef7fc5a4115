import { add, rename, restore, retire } from './actions'
import { nothingHere } from '@/components/layout/lead-on'
import { CommitteeList } from '@/components/people/committee-list'
import { PeopleTabs } from '@/components/people/people-tabs'
import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ExportLink } from '@/components/workbooks/export-link'
import { listCommittees } from '@/lib/committees/queries'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'

export const metadata = { title: '委员会' }

export default async function CommitteesPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'people.read')) return nothingHere()
  const [committees, retired] = await Promise.all([listCommittees(actor), listCommittees(actor, { retired: true })])
  const manages = canAnywhere(actor, 'people.manage')
  const acts = manages ? { rename: (id: string, version: number) => rename.bind(null, { id, version }), retire: (id: string, version: number) => retire.bind(null, { id, version }), restore: (id: string, version: number) => restore.bind(null, { id, version }) } : null
  return (
    <>
      <PageHead title="委员会" facts={`在用 ${committees.length} 个，已停用 ${retired.length} 个`} lead="专门委员会、专工委具体督办重点课题。课题交给哪个委员会，这个委员会的人就看得到其中的建议。" actions={committees.length > 0 ? <ExportLink ledger="committees" /> : undefined} />
      <PeopleTabs current="committees" />
      {committees.length === 0 ? <Empty words="还没有委员会。没有的时候，课题里可以只写委员会的名称。" /> : <CommitteeList rows={committees} acts={acts} />}
      {manages ? <Section id="add" title="添加委员会"><div className="max-w-xl"><FormOf action={add.bind(null, {})} within="add" fields={[{ name: 'name', label: '名称', max: 60, hint: '例如：农业农村委员会。' }]} submit="添加" busy="正在添加…" tone="usual" /></div></Section> : null}
      {retired.length > 0 ? <Disclosure className="mt-8" summary={`已停用的 ${retired.length} 个委员会`}><CommitteeList rows={retired} acts={acts} /></Disclosure> : null}
    </>
  )
}
