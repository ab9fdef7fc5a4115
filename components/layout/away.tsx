import { AWAY } from './away-words'
import { ActionBar } from '../ui/action-bar'
import { KeptWords } from '../ui/kept-words'
import { SendAgain, type SentForm } from './send-again'

type Props = { /** where the person is */ at: string; /** to quote */ number: string; values?: Record<string, string>; sent?: SentForm }

/** The database does not answer: what that means for what was done, and the way to look again. */
export function Away({ at, number, values, sent }: Props) {
  return (
    <div className="narrow" role="alert">
      <h1>{AWAY.title}</h1>
      <p className="lead mt-2">{sent ? AWAY.sent : AWAY.words}</p>
      <KeptWords values={values} className="mt-6" />
      {sent ? <SendAgain sent={sent} at={at}>再提交一次</SendAgain> : <ActionBar stick={false}><a className="btn main" href={at}>再试一次</a></ActionBar>}
      <p className="soft mt-6">过几分钟还是这样，请告诉管这个平台的人，编号 <span className="num">{number}</span>。</p>
    </div>
  )
}
