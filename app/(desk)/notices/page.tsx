import type { Metadata } from 'next'
import Link from 'next/link'
import { NoticeList, ReadAll } from '@/components/notices/notice-list'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { dayOf, now } from '@/lib/platform/clock'
import { countUnread, listNotices } from '@/lib/notices/queries'
import { saidOf } from '@/lib/notices/words'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { measured } from '@/lib/rulebook/words'

export const metadata: Metadata = { title: '通知' }

type Asked = Promise<{ before?: string | string[]; after?: string | string[] }>

export default async function NoticesPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor()
  const { before, after } = await searchParams
  const page = await listNotices(actor.personId, { before: [before].flat()[0], after: [after].flat()[0] })
  const unread = await countUnread(actor.personId)
  const title = unread > 0 ? `有 ${unread > 99 ? '99 条以上' : measured(unread, '条')}通知没有看` : '通知都看过了'
  return (
    <div className="narrow">
      <PageHead title={title} actions={unread > 0 ? <ReadAll /> : undefined} />
      {page.rows.length === 0
        ? <Empty words="轮到您办的事、您提出的建议有了进展，都会在这里通知您。" />
        : <NoticeList today={dayOf(now())} notices={page.rows.map(({ id, action, subject, createdAt, read, dueOn, count }) => ({ id, words: saidOf(action, dueOn, count, actor.office), subject, at: createdAt, read }))} />}
      <p className="mid mt-6">不在这里的时候，可以用邮件、短信告诉您。<Link href={paths.ownMessages()}>选要收的消息</Link></p>
      <Pager previousHref={page.newer && paths.notices(`after=${page.newer}`)} nextHref={page.older && paths.notices(`before=${page.older}`)} />
    </div>
  )
}
