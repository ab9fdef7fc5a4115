import type { Metadata } from 'next'
import Link from 'next/link'
import { nothingHere } from '@/components/layout/lead-on'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Instant } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { PAPER_KINDS } from '@/lib/documents/paper'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { listTemplates } from '@/lib/templates/queries'
import { paperKindWords } from '@/lib/templates/words'

export const metadata: Metadata = { title: '公文模板' }

export default async function TemplatesPage() {
  const actor = await requireActor()
  const templates = await listTemplates(actor)
  if (!templates) return nothingHere()
  const rows = PAPER_KINDS.map((kind) => ({ kind, used: templates.find((one) => one.kind === kind && one.inUse), count: templates.filter((one) => one.kind === kind).length }))
  const today = dayOf(now())
  return (
    <>
      <PageHead title="公文模板" lead="公文内置的式样照 GB/T 9704-2012。本地有自己的格式，就传一份 Word 模板，以后下载的公文都照它填。" />
      <SettingsTabs actor={actor} current="templates" />
      <Table
        className="mt-8" rows={rows} rowKey={({ kind }) => kind} caption="每种公文用的式样"
        columns={[
          { key: 'kind', head: '公文', lead: true, cell: ({ kind }) => <Link href={paths.template(kind)}>{paperKindWords[kind]}</Link> },
          { key: 'used', head: '现在用的', cell: ({ used }) => (used ? `第 ${used.number} 版（${used.name}）` : '内置的式样') },
          { key: 'by', head: '谁换的', cell: ({ used }) => (used ? <>{used.uploadedByName}，<Instant at={used.uploadedAt} today={today} /></> : '—') },
          { key: 'count', head: '传过', cell: ({ count }) => (count > 0 ? `${count} 版` : '没有') },
        ]}
      />
    </>
  )
}
