import { OneButton } from '@/components/batches/one-button'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { email: string; isConfirmed: boolean; /** where somebody came by the link of the letter */ confirm: Act | null; /** where letters can go out */ ask: Act | null }

/** Whether an address is known to be its owner's; nothing goes there before. */
export function ConfirmAddress({ email, isConfirmed, confirm, ask }: Props) {
  if (isConfirmed) return <p className="mid mb-6">邮箱 {email} 已确认。</p>
  return (
    <Notice tone="wait" title={`邮箱 ${email} 还没有确认`} className="mb-6">
      <p className="mb-3">{confirm ? '这是您的邮箱吗？确认以后，消息才往那里发。' : '确认以前不往那里发消息。请打开发到那里的信，点里面的链接。'}</p>
      {confirm ? <OneButton act={confirm} tone="main" label="确认是我的邮箱" busy="正在确认…" /> : ask ? <OneButton act={ask} tone="usual" label="再发一封确认信" busy="正在发信…" /> : null}
    </Notice>
  )
}
