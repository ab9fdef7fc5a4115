import type { Metadata } from 'next'
import { SaidEntries } from '@/components/opinions/said-entries'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { TextInput } from '@/components/ui/field'
import { SearchIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { listShown } from '@/lib/opinions/shown'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

export const metadata: Metadata = { title: '大家说了什么，办得怎样', description: '群众对人大代表说的事，和它们办得怎样。' }

type Asked = { q?: string; at?: string; before?: string; after?: string }

/** What was said and what became of it: only words that somebody looked over. */
export default async function SaidPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams
  const { q, station, rows, older, newer } = await listShown(asked)
  const at = station?.code ?? ''
  const href = (more: Record<string, string>) => paths.said(new URLSearchParams({ ...(q && { q }), ...(at && { at }), ...more }).toString())
  return (
    <>
      <PageHead
        crumbs={station ? [{ label: station.name, href: paths.station(station.code) }, { label: '大家说的' }] : undefined}
        title="大家说了什么，办得怎样" lead="看过、去掉了个人信息才放在这里。您说的也许已经在办。"
      />
      <form action={paths.said()} role="search" className="max-w-[32em] mb-6">
        {at ? <input type="hidden" name="at" value={at} /> : null}
        <TextInput name="q" type="search" label="找一件事" hint="写事情里的词，例如 路灯。" defaultValue={q} join={<Button type="submit"><SearchIcon size={18} />查找</Button>} />
      </form>
      {rows.length === 0 ? <Empty words={q ? `没有找到“${q}”。您可以到联络站说。` : '还没有公开的。'}><a href={paths.stations()}>找附近的联络站</a></Empty> : <SaidEntries rows={rows} today={dayOf(now())} />}
      <Pager words={`本页 ${rows.length} 件`} previousHref={newer && href({ after: newer })} nextHref={older && href({ before: older })} />
    </>
  )
}
