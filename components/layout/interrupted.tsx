import { paths } from '@/lib/platform/paths'
import { KeptWords } from '../ui/kept-words'
import { SendAgain, type SentForm } from './send-again'

/** Signed out in the middle of writing: first signing in, beside this page, then sending what stands here. */
export function Interrupted({ values, sent, at }: { values?: Record<string, string>; sent: SentForm; at: string }) {
  return (
    <div className="narrow">
      <h1>登录到时了，您写的还在</h1>
      <p className="lead mt-2" role="status">刚才这一次没有办成。请先在另一个窗口登录，再回到这一页，按“登录好了，再提交一次”。不要关掉这一页。</p>
      <KeptWords values={values} className="mt-6" />
      <SendAgain sent={sent} at={at} beside={<a className="btn" href={paths.signIn()} target="_blank" rel="noreferrer">另开窗口登录</a>}>登录好了，再提交一次</SendAgain>
    </div>
  )
}
