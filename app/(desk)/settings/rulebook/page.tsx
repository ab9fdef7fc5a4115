import { nothingHere } from '@/components/layout/lead-on'
import { DraftTable, VersionTable } from '@/components/rulebooks/version-table'
import { VersionView } from '@/components/rulebooks/version-view'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { fullDay } from '@/lib/rulebook/words'
import { countUnder, findInForce, findVersion, listDrafts, listVersions } from '@/lib/rulebooks/queries'
import { beginningsOf } from '@/lib/rulebooks/sources'
import { heldWords, numberWords, standingWords } from '@/lib/rulebooks/words'
import { getCircumstances } from '@/lib/settings/queries'
import { begin } from './actions'

export const metadata = { title: '办理规则' }

export default async function RulebookPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'settings.read')) return nothingHere()
  const asked = (await searchParams).before ?? ''
  const { today, rulebook, versions } = await getCircumstances(actor.congressId)
  const current = versions?.current ? await findVersion(actor, versions.current) : null
  const [latest, drafts, decided, held] = await Promise.all([findInForce(actor), listDrafts(actor), listVersions(actor, /^\d{1,6}$/.test(asked) ? Number(asked) : null), countUnder(actor, current?.id ?? null)])
  const begins = canAnywhere(actor, 'rulebook.begin')
  return (
    <>
      <PageHead title={standingWords(current)} facts={rulebook.name} lead={heldWords(held)} />
      <SettingsTabs actor={actor} current="rulebook" />
      {latest?.inForceFrom && latest.inForceFrom > today ? <Notice tone="wait" title={`${numberWords(latest.number!)}从 ${fullDay(latest.inForceFrom)}起执行`}><p>到那一天以前提交的建议，仍按这一页的规则办。</p></Notice> : null}
      {canAnywhere(actor, 'rulebook.readDraft') ? (
        <Section id="drafts" title="正在起草">
          {drafts.length ? <DraftTable rows={drafts} /> : <Empty words="没有正在起草的规则。" />}
          {begins ? <div className="mt-6 max-w-[46rem]"><FormOf action={begin.bind(null, {})} fields={[{ name: 'name', label: '新规则的名称', max: 60, hint: `例如：${today.slice(0, 4)} 年代表建议办理规则` }, { name: 'source', label: '从哪里起草', kind: 'select', options: beginningsOf(latest) }]} submit="起草一版" busy="正在起草…" tone="usual" /></div> : null}
        </Section>
      ) : null}
      <VersionView document={rulebook} office={actor.office} />
      <Section id="versions" title="各版规则">
        {decided.rows.length ? <VersionTable rows={decided.rows} /> : <Empty words="本级还没有批准过自己的规则，现在按平台的默认规则办理。" />}
        {decided.next || asked ? <Pager words="按版次从新到旧" previousHref={asked ? paths.settings('rulebook') : null} nextHref={decided.next ? paths.settings(`rulebook?before=${decided.next}`) : null} /> : null}
      </Section>
    </>
  )
}
