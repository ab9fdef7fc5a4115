import Link from 'next/link'
import type { OpinionRow } from '@/components/assignments/reply-opinions'
import { Lines } from '@/components/suggestions/lines'
import { Chain } from '@/components/ui/chain'
import { Day } from '@/components/ui/day'
import { dayWords } from '@/components/ui/day-words'
import { Section } from '@/components/ui/section'
import { ENDED } from '@/lib/assignments/assignment'
import type { ReplyPage } from '@/lib/assignments/reply-page'
import { communicationStateWords, methodWords, stageWords } from '@/lib/communications/words'
import { lettersWords } from '@/lib/merges/words'
import { paths } from '@/lib/platform/paths'
import type { RecordView } from '@/lib/suggestions/record'

/** The deputy's words, in sight while they are answered. */
export function ReplySource({ page: { view, part, shown }, today }: { page: ReplyPage; today: string }) {
  const talks = view.talks.filter(({ assignmentId }) => assignmentId === part.id)
  return (
    <aside className="source" aria-label="代表提的和想的">
      <Section first title="建议原文">
        <Lines text={view.text.proposal} />
        <p className="mt-2"><Link href={paths.suggestion(view.id, 'text')}>建议全文和附件</Link></p>
      </Section>
      <Section title="代表的想法">
        {talks.length === 0 ? <p className="soft">还没有沟通的记录。{shown.isOwn ? <Link href={`${paths.suggestion(view.id)}?step=communication-record-${part.id}#step`}>记一次沟通</Link> : null}</p> : null}
        {talks.map((talk) => (
          <div key={talk.id} className="mb-3">
            <p><Day on={talk.heldOn} today={today} /> {methodWords[talk.method]}：{talk.deputyOpinion || talk.content}</p>
            <p className="soft">{communicationStateWords[talk.state].label}</p>
          </div>
        ))}
      </Section>
    </aside>
  )
}

export const alongsideNote = (numbers: readonly string[]) => `${numbers.filter(Boolean).join('、')} 号，签发时一并发出`

export const opinionRows = ({ parts, opinions }: RecordView): OpinionRow[] =>
  parts
    .filter(({ role, state }) => role === 'co' && !ENDED.includes(state))
    .map(({ id, unit, progress }) => ({ id, unit, text: opinions.findLast(({ assignmentId }) => assignmentId === id)?.text ?? null, state: { tone: progress.tone, words: progress.words } }))

/** What must be so before it can be sent, besides the text itself. */
export function sendingChecks({ view, part, shown, alongside }: ReplyPage, today: string) {
  const last = view.talks.filter(({ isOwn }) => isOwn).at(-1)
  const talked = last
    ? { tone: 'done' as const, words: `${stageWords[last.stage]}已沟通`, note: dayWords(last.heldOn, today) }
    : { tone: part.hasCommunicated ? ('idle' as const) : ('late' as const), words: '还没有与代表沟通的记录', href: `${paths.suggestion(view.id)}?step=communication-record-${shown.id}#step`, hrefWords: '去记' }
  const awaited = view.parts.filter(({ role, state }) => role === 'co' && ['assigned', 'handling'].includes(state)).map(({ unit, due }) => ({
    tone: due?.tone === 'late' ? ('late' as const) : ('wait' as const), words: `${unit}的会办意见未到`, note: due?.tone === 'late' ? '可以先送审，签发时写明原因' : '可以先送审，到齐后签发',
  }))
  const along = alongside.length > 0 ? [{ tone: 'idle' as const, words: lettersWords(alongside.length), note: alongsideNote(alongside) }] : []
  return [talked, ...awaited, ...along]
}

export function SigningChain({ page: { shown, part, heads, checker } }: { page: ReplyPage }) {
  const isWriting = part.state === 'handling'
  const isChecking = part.state === 'checking'
  const check = part.isChecked ? [{ name: '审核', who: checker, note: isChecking ? '审核中' : '签发后审核', state: isChecking ? ('now' as const) : ('todo' as const) }] : []
  return (
    <Chain
      steps={[
        { name: '承办人', who: shown.people?.handler ?? '', note: isWriting ? '起草中' : '已送审', state: isWriting ? 'now' : 'done' },
        { name: '负责人', who: heads.join('、'), note: isWriting ? '审签' : isChecking ? '已签发' : '审签中', state: isWriting ? 'todo' : isChecking ? 'done' : 'now' },
        ...check,
      ]}
    />
  )
}
