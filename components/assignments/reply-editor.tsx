'use client'

import { useActionState, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { ClassFields, TextFields } from '@/components/assignments/reply-fields'
import { useReplyAutosave, type Keep } from '@/components/assignments/reply-autosave'
import { ReplyOpinions, type OpinionRow } from '@/components/assignments/reply-opinions'
import { WordLink } from '@/components/documents/document-links'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { bindOnce } from '@/components/ui/bind-once'
import { ActionBar } from '@/components/ui/action-bar'
import { Checks } from '@/components/ui/checks'
import { ErrorSummary } from '@/components/ui/error-summary'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import type { Tone } from '@/components/ui/state'
import { SubmitButton } from '@/components/ui/submit-button'
import { draftProblems } from '@/lib/assignments/draft'
import { draftLetter, type LetterSource } from '@/lib/assignments/letter'
import { classMark } from '@/lib/rulebook/known'
import type { ReplyDraftInput } from '@/lib/assignments/reply-drafts'
import { replyPaper } from '@/lib/documents/reply-letter'
import { readForm } from '@/lib/platform/form'
import type { ResultClass } from '@/lib/rulebook/rulebook'

type Held = { suggestionId: string; assignmentId: string; version: number; partVersion: number }
type Check = { tone: Tone; words: string; note?: string; href?: string; hrefWords?: string }
type Props = {
  held: Held; draft: ReplyDraftInput; classes: readonly ResultClass[]; today: string; saved: string
  source: LetterSource; office: string; opinions: readonly OpinionRow[]; checks: readonly Check[]
  keep: Keep; send: (held: Held, state: FormState, form: FormData) => Promise<FormState>
  aside: ReactNode; chain: ReactNode; papers: ReactNode
}

/** Where a unit writes its reply: what it answers at the right, the letter that it becomes below it. Works as two plain buttons without a script. */
export function ReplyEditor({ held, draft, classes, today, saved, source, office, opinions, checks, keep, send, aside, chain, papers }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [version, setVersion] = useState(held.version)
  const [state, submit] = useActionState(bindOnce(send, { ...held, version: Math.max(version, held.version) }), untouched)
  const autosave = useReplyAutosave(form, { ...held, keep, saved })
  const [written, setWritten] = useState(draft)
  const isSafe = useRef(false)
  const look = () => form.current && setWritten(writtenIn(new FormData(form.current), draft))
  const typed = (event?: FormEvent<HTMLFormElement>) => {
    if (event && (event.target as HTMLInputElement).form !== form.current) return // the papers stand among the fields and belong to another form
    look()
    autosave.touched()
  }
  const problems = draftProblems({ ...written, resultClass: written.resultClass || null }, { resultClasses: [...classes] }, today)

  async function pressed(event: FormEvent<HTMLFormElement>) {
    const submitter = (event.nativeEvent as SubmitEvent).submitter // a submit event's own field, missing from React's type
    const isSaving = submitter?.getAttribute('value') === 'save'
    if (isSafe.current && !isSaving) return void (isSafe.current = false)
    event.preventDefault()
    const kept = await autosave.flush()
    if (isSaving || !kept) return
    isSafe.current = true
    flushSync(() => setVersion(autosave.version.current)) // what was just kept is what is sent
    setTimeout(() => form.current?.requestSubmit(submitter as HTMLButtonElement)) // a form does not submit from within its own submit event
  }

  function take({ unit, text }: OpinionRow) {
    const area = form.current?.elements.namedItem('text')
    if (!(area instanceof HTMLTextAreaElement)) return
    const words = `${unit}意见：${text}`
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, area.value ? `${area.value}\n\n${words}` : words)
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }

  const missing: Check[] = Object.entries(problems).map(([name, words]) => ({ tone: 'late', words, href: `#${name}` }))
  const paper = replyPaper({ source, letter: draftLetter({ ...written, text: written.text || '（正文写在左边）', resultClass: classMark(written.resultClass || null, { resultClasses: [...classes] }) ?? '' }), commitments: written.commitments, office, scale: null })
  return (
    <>
      <div className="reply">
        {aside}
        <form id="reply" ref={form} action={submit} onSubmit={pressed} onInput={typed} noValidate>
          <ErrorSummary state={state} />
          <ClassFields draft={draft} classes={classes} state={state} onShape={() => setTimeout(() => typed())} />
          <ReplyOpinions rows={opinions} onTake={take} />
          <TextFields draft={draft} state={state} saved={autosave.words} />
          {papers}
        </form>
        <div className="preview sec"><div className="hrow mb-3"><h2>公文预览</h2>{version > 0 ? <WordLink id={held.suggestionId} name={`draft-${held.assignmentId}`} about="存好的答复稿" /> : null}</div><PaperSheet paper={paper} annexes={false} /></div>
      </div>
      <div className="two">
        <Section title="送审前检查"><Checks checks={[...checks, ...(missing.length > 0 ? missing : [{ tone: 'done' as const, words: '答复已经写全' }])]} /></Section>
        <Section title="审签">{chain}</Section>
      </div>
      <ActionBar note={autosave.words}>
        <SubmitButton form="reply" tone="usual" name="then" value="save" busy="正在保存…">存草稿</SubmitButton>
        <SubmitButton form="reply" name="then" value="send" busy="正在送审…">送负责人审签</SubmitButton>
      </ActionBar>
    </>
  )
}

function writtenIn(form: FormData, draft: ReplyDraftInput): ReplyDraftInput {
  const read = readForm(form) as Partial<ReplyDraftInput> // the page's own fields; the server parses them again
  return { ...draft, resultClass: '', ...read, commitments: read.commitments ?? [] }
}
