import { ActionBar } from '../ui/action-bar'
import { ButtonLink } from '../ui/button'
import { KeptWords } from '../ui/kept-words'
import type { FormState } from '../ui/form-state'
import { Notice } from '../ui/notice'

type Props = { answer: FormState; at: string }

/** The page is over that a refused form came from: why, what was typed, and the way to how things stand now. */
export function LeftOver({ answer, at }: Props) {
  return (
    <div className="narrow answered">
      <h1>这一步没有办成</h1>
      <p className="lead mt-2" role="status">{answer.message}</p>
      <KeptWords values={answer.values} className="mt-6" />
      <ActionBar stick={false}><ButtonLink href={at} tone="main">看现在的情况</ButtonLink></ActionBar>
    </div>
  )
}

/** The same over a page that is still there and has nothing to say of it; hidden where the page says it itself. */
export function LeftNote({ answer }: Pick<Props, 'answer'>) {
  if (answer.done) return answer.message ? <Notice tone="done" status className="mb-6">{answer.message}</Notice> : null
  return (
    <div className="left-note notice late mb-6" role="status">
      <b>{answer.message}</b>
      <KeptWords values={answer.values} className="mt-4" />
    </div>
  )
}
