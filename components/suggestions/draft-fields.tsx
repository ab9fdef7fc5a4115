'use client'

import type { ReactNode } from 'react'
import { useCalled } from '@/components/layout/office'
import { Check, Choices } from '@/components/ui/choices'
import { ReadOnly, Select, TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { Revealed } from '@/components/ui/revealed'
import { TextArea } from '@/components/ui/text-area'
import { hintsOf, type Written } from '@/lib/suggestions/hints'
import type { DraftView } from '@/lib/suggestions/queries-drafts'
import type { Similar } from '@/lib/suggestions/similar'
import { channelWords, proposerKindWords, publicityWords } from '@/lib/suggestions/words'
import { DraftHints } from './draft-hints'
import { DraftSimilar } from './draft-similar'

type Named = { code: string; label: string }
export type DraftOptions = { bases: Named[]; categories: Named[]; units: string[] }
type Props = { draft: DraftView; options: DraftOptions; written: Written; state: FormState; similar: Similar[]; photos: ReactNode; cosigners: ReactNode }

/** The fields in the order in which one would tell it. */
export function DraftFields({ draft, options, written, state, similar, photos, cosigners }: Props) {
  const called = useCalled()
  const hints = called(hintsOf(written))
  const kinds = draft.headOf ? (['single', 'joint', 'delegation'] as const) : (['single', 'joint'] as const)
  const otherUnit = draft.suggestedUnits !== '' && !options.units.includes(draft.suggestedUnits) ? [draft.suggestedUnits] : []
  return (
    <>
      <TextArea name="title" label="标题" hint="写明地点和要办的事。" rows={2} maxLength={100} state={state} defaultValue={draft.title} />
      <DraftHints hints={hints} field="title" />
      <DraftSimilar id={draft.id} title={written.title} first={similar} />
      <TextArea name="situation" label="情况和问题" hint="在哪里、多少人受影响、多久了。" rows={6} max={5000} state={state} defaultValue={draft.situation} />
      <DraftHints hints={hints} field="situation" />
      <TextArea name="analysis" label="为什么会这样" hint="原因、难处、别处怎样办的。" optional rows={4} max={5000} state={state} defaultValue={draft.analysis} />
      <DraftHints hints={hints} field="analysis" />
      <TextArea name="proposal" label="具体建议" hint="希望谁来办、怎么办。可以写几条。" rows={5} max={5000} state={state} defaultValue={draft.proposal} />
      <DraftHints hints={hints} field="proposal" />
      {photos}
      <Choices name="formationBasis[]" legend="怎么了解到的" optional="可多选" type="checkbox" defaultValue={draft.formationBasis} options={options.bases.map(({ code, label }) => ({ value: code, label }))} />
      <Select name="category" label="属于哪一类" optional="可不选" state={state} defaultValue={draft.category} options={[{ value: '', label: called('由代工委归类') }, ...options.categories.map(({ code, label }) => ({ value: code, label }))]} />
      <Choices
        name="proposerKind" legend="以谁的名义提" state={state} defaultValue={draft.proposerKind}
        options={kinds.map((kind) => ({
          value: kind, label: proposerKindWords[kind],
          ...(kind === 'joint' ? { reveals: 'more' as const, note: '请到的代表要自己点“同意”才算联名。' } : {}),
          ...(kind === 'delegation' ? { note: `以${draft.headOf}的名义，由您作为团长签字。` } : {}),
        }))}
      />
      <Revealed by="more">{cosigners}</Revealed>
      <Select name="suggestedUnits" label="希望由哪个单位办" optional="可不选" hint={called('最后由代工委交办，您的意见会作参考。')} state={state} defaultValue={draft.suggestedUnits} options={[{ value: '', label: called('由代工委决定') }, ...[...otherUnit, ...options.units].map((name) => ({ value: name, label: name }))]} />
      <Choices
        name="publicityWish" legend="能不能向社会公开" state={state} defaultValue={draft.publicityWish}
        options={(['full', 'titleOnly', 'none'] as const).map((wish) => ({ value: wish, ...publicityWords[wish], ...(wish === 'none' ? { reveals: 'why' as const } : {}) }))}
      />
      <Revealed by="why">
        <TextInput name="publicityWhy" label="为什么不公开" state={state} defaultValue={draft.publicityWhy} maxLength={200} />
      </Revealed>
      <fieldset className="field">
        <legend>另外的要求 <span className="opt">可不选</span></legend>
        <Check name="secretProposer" label="不让别人知道是我提的" note={called('代工委和联名的代表知道，承办单位有事找代工委。附件里请不要留您的姓名。')} state={state} defaultChecked={draft.secretProposer} />
        <Check name="faceReplyWish" label="请承办单位当面答复" state={state} defaultChecked={draft.faceReplyWish} />
      </fieldset>
      <ReadOnly label="什么时候提的">{[draft.termNumber && `第${draft.termNumber}届`, draft.sittingNumber && `第${draft.sittingNumber}次会议`, channelWords[draft.channel]].filter(Boolean).join('，')}</ReadOnly>
    </>
  )
}
