import { nothingHere } from '@/components/layout/lead-on'
import { FilterChips } from '@/components/people/filter-chips'
import { FormOf } from '@/components/settings/form-of'
import { logConditions, LogFilters } from '@/components/settings/log-filters'
import { LogTable } from '@/components/settings/log-table'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { DownloadIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { readLogFilter } from '@/lib/settings/log'
import { listLog } from '@/lib/settings/log-queries'
import { verifyLast } from './actions'

export const metadata = { title: '日志' }

export default async function LogPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'log.read')) return nothingHere()
  const filter = readLogFilter(await searchParams)
  const { rows, next } = await listLog(actor, filter)
  const { before, ...conditions } = filter
  const query = new URLSearchParams(Object.entries(conditions).flatMap(([name, value]) => (value ? [[name, value === true ? '1' : value]] : [])))
  return (
    <>
      <PageHead title="日志" lead="谁、什么时候、以什么身份、做了什么、结果怎样。只能增加，不能改动；不含事项的内容。" actions={<a className="btn" href={`${paths.settings('log/export')}?${query}`} download><DownloadIcon />导出</a>} />
      <SettingsTabs actor={actor} current="log" />
      <Disclosure className="mb-6" summary="核验日志有没有改动">
        <p className="mid my-2">每一条都带着自己和前一条的指纹。核验时重新计算，改过或者少了都会发现。</p>
        <FormOf action={verifyLast.bind(null, {})} fields={[{ name: 'count', label: '核验最近多少条', kind: 'number', value: '1000', max: 6 }]} submit="核验" busy="正在核验…" tone="usual" within="verify" />
      </Disclosure>
      <LogFilters filter={filter} />
      <FilterChips words="最近的在前" conditions={logConditions(filter)} query={query} at={paths.settings('log')} />
      {rows.length === 0 ? <Empty words="没有这样的记录。去掉一个条件再找。" /> : <LogTable rows={rows} office={actor.office} today={dayOf(now())} />}
      <Pager words={`本页 ${rows.length} 条`} previousHref={before && `${paths.settings('log')}?${query}`} nextHref={next && `${paths.settings('log')}?${query}&before=${next}`} />
    </>
  )
}
