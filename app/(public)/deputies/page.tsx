import type { Metadata } from 'next'
import { FilterChips } from '@/components/people/filter-chips'
import { DeputyEntries } from '@/components/public/deputy-entries'
import { DeputyFinder } from '@/components/public/deputy-finder'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { paths } from '@/lib/platform/paths'
import { listPublicDelegations, listPublicDeputies } from '@/lib/stations/public-queries'

export const metadata: Metadata = { title: '找我的代表', description: '按姓名、代表团或者村名找到您的人大代表，看他在哪个站点接待。' }

export default async function DeputiesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams
  const said = (name: string) => [asked[name]].flat()[0]?.trim().slice(0, 60) ?? ''
  const [q, delegation, after] = [said('q'), said('delegation'), said('after')]
  const [{ rows, next, total }, delegations] = await Promise.all([listPublicDeputies({ q, delegation, after: after || null }), listPublicDelegations()])
  const query = new URLSearchParams(Object.entries({ q, delegation }).filter(([, value]) => value))
  return (
    <>
      <PageHead title={query.size > 0 ? `找到 ${total} 位代表` : `${total} 位人大代表`} lead="代表由选区或者选举单位选出。写上您的村名，就能找到在那里接待的代表。" />
      <DeputyFinder q={q} delegation={delegation} delegations={delegations} />
      <FilterChips words="按代表团排" conditions={[{ name: 'q', words: `查找：${q}` }, { name: 'delegation', words: delegation }]} query={query} at={paths.publicDeputies()} />
      {rows.length === 0 ? <Empty words="没有找到这样的代表。换成村名或者乡镇名再找。" /> : <DeputyEntries deputies={rows} />}
      <Pager words={`本页 ${rows.length} 位`} previousHref={after && paths.publicDeputies(query.toString())} nextHref={next && `${paths.publicDeputies()}?${query}&after=${next}`} />
    </>
  )
}
