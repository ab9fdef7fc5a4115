'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { untouched } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { paths } from '@/lib/platform/paths'
import { setUp } from './actions'
import { AdminFields } from './admin-fields'
import { CongressFields } from './congress-fields'

// Once, not at each render: a fresh one each time keeps the server rendering for ever where there is no JavaScript.
const bound = setUp.bind(null, {})

export function SetupForm({ isOpen }: { isOpen: boolean }) {
  const [state, submit] = useActionState(bound, untouched)
  if (state.done) return <Established lines={state.message?.split('\n').filter(Boolean) ?? []} />
  if (!isOpen) return <p className="lead mt-2">这一页现在不开放：平台已经设立，或者还没有设置码。<Link href={paths.signIn()}>去登录</Link></p>

  return (
    <form action={submit} className="mt-2">
      <p className="lead mb-6">填一次，平台就属于您的人大。之后都可以改。</p>
      <ErrorSummary state={state} />
      <TextInput name="code" label="一次性设置码" hint="启动平台的终端里显示的那一行，横线和大小写都不要紧。" state={state} autoComplete="off" autoCapitalize="characters" spellCheck={false} required />
      <CongressFields state={state} />
      <AdminFields state={state} />
      <div className="mt-6">
        <SubmitButton size="big" busy="正在设立…">设立平台</SubmitButton>
      </div>
    </form>
  )
}

function Established({ lines }: { lines: readonly string[] }) {
  return (
    <Section first className="mt-6">
      <Notice tone="done" title="平台已设立" status>
        {lines.length > 0 ? '请现在抄下两位管理员的初始密码，分别交给本人。离开这一页就不再显示，7 天内有效，第一次登录时要换。' : '请用刚才填的登录名和密码登录。'}
      </Notice>
      {lines.map((line) => <p className="mt-4 num" key={line}>{line}</p>)}
      <p className="mt-6"><Link href={paths.signIn()}>去登录</Link></p>
    </Section>
  )
}
