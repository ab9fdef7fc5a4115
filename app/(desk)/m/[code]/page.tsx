import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { findLink } from '@/lib/messages/link'
import { linkWords } from '@/lib/messages/words'
import { now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '消息里的链接' }

/** Where a message outside leads: first to signing in, then straight to what it was about, or to why it leads nowhere any more. */
export default async function LinkPage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await requireActor()
  const link = await findLink(actor, (await params).code, now())
  if (link.leads === 'on') redirect(link.to)
  const { title, words } = link.leads === 'used' ? linkWords.used(link.on) : linkWords[link.leads]
  const next = link.leads === 'used' ? { href: link.to, label: '看这件建议' } : link.leads === 'otherRole' ? { href: `${paths.profile()}#roles`, label: '切换身份' } : { href: paths.desk(), label: '回办公桌' }
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p className="mid mt-2 mb-6">{words}</p>
      <ButtonLink size="big" href={next.href}>{next.label}</ButtonLink>
    </div>
  )
}
