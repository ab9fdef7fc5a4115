import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { FormState } from '@/components/ui/form-state'
import type { PersonDetail } from '@/lib/people/queries'

type Act = ((state: FormState, form: FormData) => Promise<FormState>) | null
type Props = { person: PersonDetail; disable: Act; enable: Act; reset: Act; resetFactor: Act; unlock: Act }

/** What an administrator can do to somebody's account. Each says first what the other will feel. */
export function Account({ person, disable, enable, reset, resetFactor, unlock }: Props) {
  const { name, disabledAt } = person
  return (
    <Section id="account" title="账号">
      {reset ? (
        <Disclosure summary="重设初始密码">
          <p className="mid my-2">{name}现在的密码会失效，已登录的页面立即退出。新密码只显示一次，七天内有效，首次登录要改。</p>
          <FormOf action={reset} fields={[]} submit="重设密码" busy="正在重设…" tone="usual" within="reset" />
        </Disclosure>
      ) : null}
      {unlock ? (
        <Disclosure summary="解除锁定">
          <p className="mid my-2">连续输错密码被锁的账号，解除后马上可以再试。</p>
          <FormOf action={unlock} fields={[]} submit="解除锁定" busy="正在解除…" tone="usual" within="unlock" />
        </Disclosure>
      ) : null}
      {resetFactor ? (
        <Disclosure summary="重设动态口令">
          <p className="mid my-2">手机丢了、恢复码也没有时用。{name}立即退出，再登录时重新设置。请先当面或者电话核实是本人。</p>
          <FormOf action={resetFactor} fields={[]} submit="取消现在的动态口令" busy="正在重设…" tone="usual" within="factor" />
        </Disclosure>
      ) : null}
      {disable && !disabledAt ? (
        <Disclosure summary="停用账号">
          <p className="mid my-2">停用后{name}立即退出，不能再登录。办过的事都留着，以后可以恢复。</p>
          <FormOf action={disable} fields={[{ name: 'reason', label: '原因', max: 200, hint: '例如：调离、退休' }]} submit={`停用${name}的账号`} busy="正在停用…" tone="usual" within="disable" />
        </Disclosure>
      ) : null}
      {enable && disabledAt ? <FormOf action={enable} fields={[]} submit="恢复账号" busy="正在恢复…" tone="usual" within="enable" /> : null}
    </Section>
  )
}
