'use client'

import Link from 'next/link'
import { useActionState, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched, type FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { FormOf } from '@/components/settings/form-of'
import { paths } from '@/lib/platform/paths'
import { confirm } from './actions'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = confirm.bind(null, {})

type Props = {
  /** The key, until its first code was shown. */
  begun: { key: string; uri: string } | null
  again: (state: FormState, form: FormData) => Promise<FormState>
  lead: ReactNode
  foot: ReactNode
  /** What stands here before a key is begun, and once it is in force. */
  children: ReactNode
}

/**
 * The key, to be typed or opened; then the first code; then, this once, the codes for the day when the telephone is gone.
 * It stands at the same place of the page before and after: without a script the answer comes with a page that is drawn anew,
 * and would find no form to be shown in.
 */
export function ConfirmFactor({ begun, again, lead, foot, children }: Props) {
  const [state, send] = useActionState(bound, untouched)
  if (state.done) return <Recovery codes={(state.message ?? '').split('\n')} />
  if (!begun) return children
  return (
    <>
      {lead}
      <ol className="list-decimal pl-6 mb-6">
        <li>在口令应用里添加账号，选“手动输入密钥”，照抄：<p className="my-2"><b className="text-xl num select-all">{begun.key}</b></p></li>
        <li>就在手机上看这一页的，点<a href={begun.uri}>在口令应用里打开</a>就行。</li>
        <li>类型选“基于时间”，六位，三十秒。</li>
      </ol>
      <form action={send} noValidate>
        <ErrorSummary state={state} />
        <TextInput name="code" label="应用里现在的六位数字" state={state} inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="max-w-[16rem]" />
        <SubmitButton busy="正在核对…">启用</SubmitButton>
      </form>
      <div className="mt-6"><FormOf action={again} fields={[]} submit="换一个密钥" busy="正在换…" tone="usual" within="again" /></div>
      {foot}
    </>
  )
}

const Recovery = ({ codes }: { codes: readonly string[] }) => (
  <Notice tone="done" status title="已启用。请把恢复码抄下来，只显示这一次">
    <p>手机丢了或者换了，用一个恢复码也能登录。每个只能用一次，请同手机分开存放。</p>
    <ul className="columns-2 my-4 num">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
    <Link href={paths.desk()} className={buttonClass({ tone: 'main' })}>抄好了，进入办公桌</Link>
  </Notice>
)
