import type { Metadata } from 'next'
import { PublishedEntries } from '@/components/publications/published-entries'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { TextInput } from '@/components/ui/field'
import { SearchIcon } from '@/components/ui/icons'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { listPublished } from '@/lib/publications/queries'

export const metadata: Metadata = { title: '代表建议和答复公开', description: '人大代表提了什么建议，承办单位怎样答复。' }

type Asked = { q?: string; before?: string; after?: string }

export default async function PublishedPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { q, total, rows, older, newer } = await listPublished(await searchParams)
  const href = (more: Record<string, string>) => paths.published('', new URLSearchParams({ ...(q && { q }), ...more }).toString())
  return (
    <>
      <PageHead title={q ? `“${q}”：找到 ${total} 件` : `公开的代表建议和答复 ${total} 件`} lead="代表和承办单位都同意公开的，都在这里。" />
      <form action={paths.published()} role="search" className="max-w-[32em] mb-6">
        <TextInput name="q" type="search" label="找建议" hint="写标题里的词、编号或者承办单位。" defaultValue={q} join={<Button type="submit"><SearchIcon size={18} />查找</Button>} />
      </form>
      {rows.length === 0 ? <Empty words={q ? `没有找到“${q}”。换一个词，或者看全部。` : '还没有公开的建议。'} /> : <PublishedEntries rows={rows} today={dayOf(now())} />}
      <Pager words={`本页 ${rows.length} 件`} previousHref={newer && href({ after: newer })} nextHref={older && href({ before: older })} />
    </>
  )
}
