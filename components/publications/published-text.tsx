import { ClassLetter } from '@/components/ui/class-letter'
import { Day } from '@/components/ui/day'
import type { Content } from '@/lib/publications/content'

const paragraphs = (text: string) => text.split(/\n+/).map((line) => line.trim()).filter(Boolean)

/** What everyone may read of a suggestion. The same for the one who looks it over and for the public. */
export function PublishedText({ content: { proposer, cosigners, summary, passages, replies, feedback }, today }: { content: Content; today: string }) {
  return (
    <>
      <p className="mid mb-4">{proposer ? `${proposer}代表` : '代表（要求不公开姓名）'}提出{cosigners > 0 ? `，${cosigners} 位代表联名` : ''}</p>
      {passages.map(({ heading, text }) => (
        <section key={heading} className="prose mb-4">
          <h3 className="mb-1">{heading}</h3>
          {paragraphs(text).map((line, index) => <p key={index}>{line}</p>)}
        </section>
      ))}
      {summary ? (
        <section className="prose mb-4">
          <h3 className="mb-1">摘要</h3>
          {paragraphs(summary).map((line, index) => <p key={index}>{line}</p>)}
        </section>
      ) : null}
      {passages.length === 0 ? <p className="mid mb-4">代表只同意公开标题{summary ? '和摘要' : ''}。</p> : null}
      {replies.map(({ unit, letterNumber, issuedOn, resultClass, classLabel, text }) => (
        <section key={`${unit} ${letterNumber}`} className="prose mt-6 mb-4">
          <h3 className="mb-1">{unit}的答复</h3>
          <p className="mid mb-2">{resultClass ? <><ClassLetter letter={resultClass} words={classLabel} />　</> : null}{letterNumber ? `${letterNumber}　` : ''}<Day on={issuedOn} today={today} /></p>
          {paragraphs(text).map((line, index) => <p key={index}>{line}</p>)}
        </section>
      ))}
      {feedback ? <p className="mt-6"><b>代表对办理的评价：{feedback}</b></p> : null}
    </>
  )
}
