'use client'

import { useActionState } from 'react'
import { HideChosen } from '@/components/publications/hide-chosen'
import { Original } from '@/components/publications/original'
import { Choices } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { LONGEST_SUMMARY, PIECES } from '@/lib/publications/lifecycle'
import type { PublishPage } from '@/lib/publications/queries'
import { pieceWords } from '@/lib/publications/words'

type Props = { page: PublishPage; prepare: (state: FormState, form: FormData) => Promise<FormState> }

/** Which pieces are shown, and which words in them are not. The original stays as it is. */
export function PrepareForm({ page: { source, allowed, found, kept }, prepare }: Props) {
  const [state, dispatch] = useActionState(prepare, untouched)
  const hidden = kept?.hidden ?? found
  const more = hidden.filter((words) => !found.includes(words))
  return (
    <form action={dispatch} noValidate>
      <ErrorSummary state={state} />
      <Section first title="公开哪些">
        <p className="mb-4">标题和编号总是公开的。</p>
        {allowed.length > 0 ? <Choices type="checkbox" name="pieces[]" legend="还公开" state={state} optional options={PIECES.filter((piece) => allowed.includes(piece)).map((piece) => ({ value: piece, ...pieceWords[piece] }))} defaultValue={kept?.pieces ?? allowed} /> : <TextArea name="summary" label="摘要" hint="代表只同意公开标题和摘要。摘要由您写，不写就只公开标题；原文和答复都不公开。" optional rows={4} max={LONGEST_SUMMARY} state={state} defaultValue={kept?.content.summary ?? ''} />}
      </Section>
      <Section title="遮去哪些文字">
        <p className="mb-4">遮去的文字，公众看到的是“×××”。原件不变。</p>
        {found.length > 0 ? <Choices type="checkbox" name="found[]" legend="找到的电话、证件号、门牌和人名" hint="默认都遮去。不用遮的，去掉勾。" optional state={state} options={found.map((words) => ({ value: words, label: words }))} defaultValue={found.filter((words) => hidden.includes(words))} /> : <p className="mid mb-4">没有找到电话、证件号、门牌和人名。请再通读一遍。</p>}
        <TextArea name="more" label="还要遮去的" hint="一行一处，照原文写。也可以在下面的原文里选中文字，再按“遮去选中的”。" optional rows={4} max={4000} state={state} defaultValue={more.join('\n')} />
      </Section>
      <Section title="原文" aside={<HideChosen into="more" within="original" />}>
        <Original source={source} hidden={hidden} />
      </Section>
      <SubmitButton busy="正在准备…">{kept ? '按这样重新准备' : '准备好了，送保密审查'}</SubmitButton>
    </form>
  )
}
