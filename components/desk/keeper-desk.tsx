import { Day } from '@/components/ui/day'
import { weekdayWords } from '@/components/ui/day-words'
import { Links } from '@/components/ui/links'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor } from '@/lib/policy'

/** Those who keep the platform see no suggestion; what they may do is said here. */
export function KeeperDesk({ actor, today }: { actor: Actor; today: string }) {
  const entries = [
    canAnywhere(actor, 'people.manage') ? { href: paths.people(), label: '人员：代表、工作人员的账号', value: '' } : null,
    canAnywhere(actor, 'people.manage') ? { href: paths.people('units'), label: '单位：承办单位和它们的系统', value: '' } : null,
    canAnywhere(actor, 'people.manage') ? { href: paths.people('accounts'), label: '账号：给没有账号的人成批开通', value: '' } : null,
    canAnywhere(actor, 'roles.manage') ? { href: paths.people(), label: '身份：谁以什么身份办事', value: '' } : null,
    canAnywhere(actor, 'settings.read') ? { href: paths.settings(), label: '设置', value: '' } : null,
  ].filter((entry) => entry !== null)
  return (
    <>
      <PageHead over={<><Day on={today} />　{weekdayWords(today)}</>} title="您管的事在这里" lead="管理人员看不到建议的内容。" />
      <Section first id="work"><Links entries={entries} /></Section>
    </>
  )
}
