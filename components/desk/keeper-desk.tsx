import { Day } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import { Links } from '@/components/ui/links'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor } from '@/lib/policy'
import type { Opening as ToOpen } from '@/lib/people/opening'
import { Opening } from './opening'

/** Those who keep the platform see no suggestion; what they may do is said here. */
export function KeeperDesk({ actor, today, opening }: { actor: Actor; today: string; /** what a new congress still lacks */ opening: ToOpen | null }) {
  const left = opening?.steps.filter(({ isDone }) => !isDone).length ?? 0
  const entries = [
    canAnywhere(actor, 'people.manage') ? { href: paths.people(), label: '人员：找一个人，改他的账号', value: '' } : null,
    canAnywhere(actor, 'people.manage') ? { href: paths.people('accounts'), label: '账号：给没有账号的人成批开通，打印密码条', value: '' } : null,
    canAnywhere(actor, 'people.manage') ? { href: paths.people('deputies'), label: '代表：登记、导入名册、暂停和终止', value: '' } : null,
    canAnywhere(actor, 'people.manage') ? { href: paths.people('units'), label: '单位：承办单位和它们的系统', value: '' } : null,
    canAnywhere(actor, 'roles.manage') ? { href: paths.people(), label: '身份：谁以什么身份办事，解除锁定，重设动态口令', value: '' } : null,
    canAnywhere(actor, 'roles.manage') ? { href: `${paths.people()}?role=none`, label: '还没有身份的人', value: '' } : null,
    canAnywhere(actor, 'security.manage') ? { href: paths.settings('security'), label: '登录与安全：密码、动态口令、三员分设', value: '' } : null,
    canAnywhere(actor, 'log.read') ? { href: paths.settings('log'), label: '日志：谁在什么时候做了什么，导出，验真', value: '' } : null,
    canAnywhere(actor, 'log.read') ? { href: `${paths.settings('log')}?refused=1`, label: '被拒绝的：想看、想办而没有权限的', value: '' } : null,
    canAnywhere(actor, 'timers.run') ? { href: paths.settings('timers'), label: '定时：到日子的事办了没有', value: '' } : null,
    canAnywhere(actor, 'settings.read') ? { href: paths.settings(), label: '设置', value: '' } : null,
  ].filter((entry) => entry !== null)
  return (
    <>
      <PageHead over={<><Day on={today} />　{weekdayWords(today)}</>} title={left > 0 ? `还差 ${left}\u00A0步，代表就能提建议` : '您管的事在这里'} lead="管理人员看不到建议的内容。" />
      {opening ? <Opening opening={opening} actor={actor} /> : null}
      <Section first={!opening} id="work" title={opening ? '您管的事' : undefined}><Links entries={entries} /></Section>
    </>
  )
}
