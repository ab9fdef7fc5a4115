import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor, type Permission } from '@/lib/policy'

const TABS: readonly (readonly [part: string, label: string, permission: Permission])[] = [
  ['', '本级人大', 'settings.read'],
  ['terms', '届次、代表团', 'settings.read'],
  ['calendar', '工作日历', 'settings.read'],
  ['rulebook', '办理规则', 'settings.read'],
  ['templates', '公文模板', 'template.manage'],
  ['congresses', '下级人大', 'settings.read'],
  ['advice', '交办参考', 'settings.read'],
  ['security', '登录与安全', 'settings.read'],
  ['messages', '消息', 'messages.read'],
  ['clients', '外部接口', 'client.manage'],
  ['timers', '定时', 'timers.read'],
  ['log', '日志', 'log.read'],
]

export function SettingsTabs({ actor, current }: { actor: Actor; current: string }) {
  const open = TABS.filter(([, , permission]) => canAnywhere(actor, permission))
  return <Views label="设置" views={[...open.map(([part, label]) => ({ href: paths.settings(part), label, current: part === current })), { href: paths.flow(), label: '流程图' }]} />
}
