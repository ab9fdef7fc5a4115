import { nothingHere } from '@/components/layout/lead-on'
import { Office } from '@/components/layout/office'
import { CompareWith } from '@/components/rulebooks/compare-with'
import { DecideForm } from '@/components/rulebooks/decide-form'
import { DifferenceTable } from '@/components/rulebooks/difference-table'
import { DraftEditor } from '@/components/rulebooks/draft-editor'
import { VersionView } from '@/components/rulebooks/version-view'
import { FormOf } from '@/components/settings/form-of'
import { instantWords } from '@/components/ui/day-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { comparisonOf } from '@/lib/rulebooks/compare'
import { rulebookPageOf } from '@/lib/rulebooks/page'
import { getCircumstances } from '@/lib/settings/queries'
import { decide, discard, save } from '../actions'

export const metadata = { title: '办理规则' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ with?: string | string[] }> }

export default async function VersionPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const circumstances = await getCircumstances(actor.congressId)
  const page = await rulebookPageOf(actor, (await params).id, circumstances)
  if (!page) return nothingHere()
  const { version, title, facts, changes, empty, hindrances, silent, editor, opens, comparedWith } = page
  const comparison = await comparisonOf(actor, version, [(await searchParams).with].flat()[0] ?? '')
  const target = { id: version.id, version: version.version }
  return (
    <>
      <PageHead title={title} facts={facts} lead={version.note} crumbs={[{ label: '办理规则', href: paths.settings('rulebook') }, { label: version.name }]} />
      {silent.length ? <Disclosure className="mb-6" summary={`这部规定有 ${silent.length} 条没有写明，暂用默认`}><p>{silent.join('、')}。</p></Disclosure> : null}
      {editor ? <DraftEditor action={save.bind(null, target)} name={version.name} note={version.note} drawn={version.version} editor={editor} decides={opens.includes('putInForce')} saved={`最近存于 ${instantWords(version.changedAt)}，${version.changedByName}`} /> : null}
      {changes ? <Section id="difference" title={version.state === 'draft' ? '与现行规则的区别' : '与现行规则相比'}><DifferenceTable changes={changes} empty={empty} /></Section> : null}
      <CompareWith comparison={comparison} action={paths.rulebook(version.id)} />
      {version.state === 'draft' ? (
        <Section id="decide" title="批准执行" className="max-w-[46rem]">
          {hindrances.map((sentence) => <Notice key={sentence} tone="wait">{sentence}</Notice>)}
          {opens.includes('putInForce') ? <DecideForm action={decide.bind(null, { ...target, comparedWith })} today={circumstances.today} changes={changes?.length ?? 0} /> : <p>由<Office />负责人或者常委会领导批准。批准以前，这份草稿不影响任何建议。</p>}
          {opens.includes('discard') ? <Disclosure className="mt-6" summary="不用这份草稿了"><FormOf action={discard.bind(null, target)} fields={[{ name: 'reason', label: '为什么不用了', max: 200 }]} submit="作废草稿" busy="正在作废…" tone="usual" within="discard" /></Disclosure> : null}
        </Section>
      ) : null}
      {editor ? null : <VersionView document={version.document} office={actor.office} />}
    </>
  )
}
