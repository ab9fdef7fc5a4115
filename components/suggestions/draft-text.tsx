import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import type { DraftView } from '@/lib/suggestions/queries-drafts'
import { channelWords, proposerKindWords, publicityWords } from '@/lib/suggestions/words'

type Named = readonly { code: string; label: string }[]
type Parts = { title: string; situation: string; analysis: string; proposal: string }

/** The text of a suggestion as it will be read: a line is a paragraph. */
export function WrittenParts({ title, situation, analysis, proposal }: Parts) {
  return (
    <>
      <h2 className="mb-4">{title || '（还没有标题）'}</h2>
      <Part heading="情况和问题" text={situation} />
      {analysis.trim() ? <Part heading="为什么会这样" text={analysis} /> : null}
      <Part heading="具体建议" text={proposal} />
    </>
  )
}

function Part({ heading, text }: { heading: string; text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      <h3 className="mt-6 mb-1">{heading}</h3>
      <div className="prose">{lines.length > 0 ? lines.map((line, index) => <p key={index}>{line}</p>) : <p className="soft">还没有写。</p>}</div>
    </>
  )
}

/** Everything that was given, once more before it is handed in. */
export function DraftText({ draft, named }: { draft: DraftView; named: { bases: Named; categories: Named } }) {
  const confirmed = draft.cosigners.filter(({ state }) => state === 'confirmed').map(({ name }) => name)
  const basis = named.bases.filter(({ code }) => draft.formationBasis.includes(code)).map(({ label }) => label)
  const wish = publicityWords[draft.publicityWish].label
  return (
    <>
      <WrittenParts {...draft} />
      <Section title="其他">
        <DefinitionList
          entries={[
            { term: '以谁的名义', value: draft.proposerKind === 'delegation' ? `${draft.headOf ?? ''}，代表团提出` : proposerKindWords[draft.proposerKind] },
            { term: '联名代表', value: confirmed.join('、') },
            { term: '怎么了解到的', value: basis.join('、') },
            { term: '类别', value: named.categories.find(({ code }) => code === draft.category)?.label },
            { term: '希望承办', value: draft.suggestedUnits },
            { term: '公开', value: draft.publicityWish === 'none' && draft.publicityWhy ? `${wish}：${draft.publicityWhy}` : wish },
            { term: '保密', value: draft.secretProposer ? '不让别人知道是我提的' : null },
            { term: '答复方式', value: draft.faceReplyWish ? '请承办单位当面答复' : null },
            { term: '时间', value: channelWords[draft.channel] },
          ]}
        />
      </Section>
    </>
  )
}
