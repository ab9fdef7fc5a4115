import { alongsideNote, opinionRows, ReplySource, SigningChain } from '@/components/assignments/reply-source'
import { ReplyOpinions } from '@/components/assignments/reply-opinions'
import { AttachmentList } from '@/components/attachments/attachment-list'
import { WordLink } from '@/components/documents/document-links'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { StepPanel, type StepAction } from '@/components/suggestions/step-panel'
import { ClassLetter } from '@/components/ui/class-letter'
import { Day } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import { Section } from '@/components/ui/section'
import { Notice } from '@/components/ui/notice'
import { checkHints } from '@/lib/assignments/words'
import { draftLetter } from '@/lib/assignments/letter'
import { classMark } from '@/lib/rulebook/known'
import type { ReplyPage } from '@/lib/assignments/reply-page'
import { replyPaper } from '@/lib/documents/reply-letter'
import { officeOf } from '@/lib/documents/kinds'
import { lettersWords } from '@/lib/merges/words'
import type { ResultClass } from '@/lib/rulebook/rulebook'

type Props = { page: ReplyPage; classes: readonly ResultClass[]; today: string; take: StepAction; takePart: StepAction }

/** The draft as the head reads it before signing: the letter itself, what it promises, and what the co-units said. */
export function ReplyReview({ page, classes, today, take, takePart }: Props) {
  const { view, shown, draft, steps, source, heads, alongside } = page
  const mine = steps.now.length + steps.refused.length > 0
  const isChecking = page.part.state === 'checking'
  const now = {
    turn: isChecking ? `${page.checker}${mine ? '（您）' : ''}` : `${heads.join('、') || '负责人'}${mine ? '（您）' : ''}`, turnNote: isChecking ? (mine ? '请审核' : '审核答复') : mine ? '请审签' : '审签', dueTitle: shown.due ? <Day on={shown.due.on} today={today} /> : '没有期限',
    dueNote: shown.due ? `${weekdayWords(shown.due.on)}，${shown.due.words}` : undefined, dueExplained: shown.due?.explained,
  }
  const mark = classMark(draft.resultClass || null, { resultClasses: [...classes] })
  const paper = replyPaper({ source, letter: { ...draftLetter({ ...draft, resultClass: mark ?? '' }), letterNumber: page.signed.letterNumber }, commitments: draft.commitments, office: officeOf(view), scale: null })
  return (
    <>
      <StepPanel steps={steps} now={now} take={take} takePart={takePart} />
      {alongside.length > 0 ? <Notice className="mb-6" title={lettersWords(alongside.length)}><p>{alongsideNote(alongside)}，文号依次往后编。</p></Notice> : null}
      {isChecking && mine ? <CheckList /> : null}
      <div className="reply">
        <ReplySource page={page} today={today} />
        <div className="[grid-area:form]">
          <Section first title="答复稿">
            <p className="mb-4">{mark ? <ClassLetter letter={mark} /> : null} {classes.find(({ code }) => code === draft.resultClass)?.label}</p>
            {draft.reason ? <p>原因：{draft.reason}</p> : null}
            {draft.reportedTo ? <p>已向上反映：{draft.reportedTo}</p> : null}
            {draft.commitments.length > 0 ? <ol className="mt-2">{draft.commitments.map(({ text, dueOn, responsible }) => <li key={text} className="py-1">承诺：{text}，<Day on={dueOn} />前，责任人 {responsible}</li>)}</ol> : null}
            {page.files.length > 0 ? <div className="mt-4"><h3>随答复附上的材料</h3><AttachmentList files={page.files} /></div> : null}
            {isChecking ? <p>{page.signed.signedBy}签发，文号 {page.signed.letterNumber}</p> : null}
            {isChecking && page.signed.waiver ? <p>会办意见未到也签发的原因：{page.signed.waiver}</p> : null}
            {draft.publicityReason ? <p>不主动公开的原因：{draft.publicityReason}</p> : null}
          </Section>
          <ReplyOpinions rows={opinionRows(view)} onTake={null} />
          <Section title="审签"><SigningChain page={page} /></Section>
        </div>
        <div className="preview sec"><div className="hrow mb-3"><h2>公文</h2><WordLink id={view.id} name={`draft-${shown.id}`} about="答复稿" /></div><PaperSheet paper={paper} annexes={false} /></div>
      </div>
    </>
  )
}

/** What whoever checks a reply looks at before it goes to the deputy. */
function CheckList() {
  return <Notice className="mb-6" title="请看三样"><ul>{checkHints.map((hint) => <li key={hint}>{hint}</li>)}</ul></Notice>
}
