import type { Metadata } from 'next'
import { cache } from 'react'
import { nothingOutside } from '@/components/layout/lead-on'
import { ToldToMachines } from '@/components/public/told-to-machines'
import { PublishedText } from '@/components/publications/published-text'
import { dayWords } from '@/components/ui/day-words'
import { PageHead } from '@/components/ui/page-head'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { siteAddress } from '@/lib/stations/address'
import { findPublished } from '@/lib/publications/queries'

type Asked = { params: Promise<{ id: string }> }
const find = cache(findPublished)

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const published = await find((await params).id)
  return published ? { title: published.content.title, description: `${published.congress}代表建议和办理答复：${published.content.title}`, alternates: { canonical: paths.published(published.id) } } : {}
}

export default async function PublishedSuggestionPage({ params }: Asked) {
  const published = await find((await params).id)
  if (!published) return nothingOutside()
  const { id, content, congress, publishedAt } = published
  const today = dayOf(now())
  const { title, number, category } = content
  return (
    <>
      <ToldToMachines facts={{ '@type': 'Report', headline: title, name: title, datePublished: dayOf(publishedAt), inLanguage: 'zh-CN', url: siteAddress(paths.published(id)), reportNumber: number || undefined, about: category || undefined, publisher: { '@type': 'GovernmentOrganization', name: congress } }} />
      <PageHead
        title={title}
        crumbs={[{ label: '代表建议公开', href: paths.published() }, { label: number ? `第 ${number} 号` : title }]}
        facts={[congress, category, `${dayWords(dayOf(publishedAt), today)}公开`].filter(Boolean).join(' · ')}
      />
      <article className="narrow mt-6"><PublishedText content={content} today={today} /></article>
    </>
  )
}
