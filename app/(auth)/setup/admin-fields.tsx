import { Choices } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/field'
import type { FormState } from '@/components/ui/form-state'
import { Revealed } from '@/components/ui/revealed'
import { Section } from '@/components/ui/section'
import { passwordHint } from '@/lib/sign-in/words'

const SEPARATION = [
  { value: 'three', label: '三员分设', note: '系统管理员管人员和单位，安全管理员管身份和密码规则，审计管理员看日志，互不兼任。', reveals: 'more' as const },
  { value: 'one', label: '本单位只有一名管理员，暂不分设', note: '一个人兼三种身份，办每件事时选一种，日志里看得出来。以后可以再分开。' },
]

export function AdminFields({ state }: { state: FormState }) {
  return (
    <Section title="管理员">
      <div className="grid2">
        <TextInput name="admin.name" label="您的姓名" hint="您是系统管理员" state={state} required autoComplete="name" />
        <TextInput name="admin.loginName" label="您的登录名" hint="小写字母、数字、点或横线，例如 zhang.san" state={state} required autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <TextInput name="newPassword" label="您的密码" hint={passwordHint} type="password" state={state} required autoComplete="new-password" />
        <TextInput name="passwordAgain" label="密码再填一遍" type="password" state={state} required autoComplete="new-password" />
      </div>
      <Choices name="separation" legend="管理员怎样设" options={SEPARATION} defaultValue="three" state={state} />
      <Revealed by="more">
        <p className="mid mb-4">另外两位的初始密码在设立后显示一次，由您交给本人。</p>
        <div className="grid2">
          <TextInput name="security.name" label="安全管理员的姓名" state={state} />
          <TextInput name="security.loginName" label="安全管理员的登录名" state={state} autoCapitalize="none" spellCheck={false} />
          <TextInput name="audit.name" label="审计管理员的姓名" state={state} />
          <TextInput name="audit.loginName" label="审计管理员的登录名" state={state} autoCapitalize="none" spellCheck={false} />
        </div>
      </Revealed>
    </Section>
  )
}
