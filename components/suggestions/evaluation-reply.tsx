import { AttachmentList } from '@/components/attachments/attachment-list'
import { ClassLetter } from '@/components/ui/class-letter'
import { Day } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import { paths } from '@/lib/platform/paths'
import type { ReplyToJudge } from '@/lib/suggestions/queries-evaluation'

/** What stands in sight of a reply's text, in characters; whole paragraphs only. */
const IN_SIGHT = 240
const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** One unit's reply in brief: who, when, which class, what they promise, and all of it one press away. */
export function EvaluationReply({ id, reply, today }: { id: string; reply: ReplyToJudge; today: string }) {
  const { unit, issuedOn, resultClass, resultWords, text, reason, commitments, letterNumber, talks, files } = reply
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const [inSight, rest] = cut(paragraphs)
  return (
    <article className="mb-8">
      <p>
        <b>{unit}</b>　<span className="soft">{issuedOn ? <><Day on={issuedOn} today={today} />答复，</> : null}{talks > 0 ? `沟通过 ${talks} 次` : '没有沟通记录'}</span>
      </p>
      {resultClass ? <p className="mt-2 mb-4"><ClassLetter letter={resultClass} /> <b>{resultWords}</b></p> : null}
      {reason ? <p className="mb-3">{reason}</p> : null}
      {inSight.map((line, index) => <p key={index} className="mt-2">{line}</p>)}
      {rest.length > 0 ? <Disclosure summary="看其余部分" className="mt-2">{rest.map((line, index) => <p key={index} className="mt-2">{line}</p>)}</Disclosure> : null}
      {commitments.length > 0 ? (
        <>
          <h3 className="mt-5 mb-1">他们承诺了{NUMERALS[commitments.length] ?? commitments.length}件事</h3>
          <ul className="entry">
            {commitments.map((promise) => (
              <li key={promise.id}>
                <b className="nowrap"><Day on={promise.dueOn} />前</b>
                <p>{promise.text}{promise.responsible ? <span className="soft">　{promise.responsible}负责</span> : null}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {files.length > 0 ? <AttachmentList files={files} /> : null}
      <p className="mt-3"><a href={paths.printReply(id, reply.id)} target="_blank" rel="noopener">看答复公文{letterNumber ? `（${letterNumber}）` : ''}</a></p>
    </article>
  )
}

function cut(paragraphs: readonly string[]): [inSight: readonly string[], rest: readonly string[]] {
  let length = 0
  const end = paragraphs.findIndex((line) => (length += line.length) > IN_SIGHT)
  return end === -1 ? [paragraphs, []] : [paragraphs.slice(0, end + 1), paragraphs.slice(end + 1)]
}
