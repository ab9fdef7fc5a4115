import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'

const TABS = [['', '人员'], ['deputies', '代表'], ['units', '承办单位'], ['committees', '委员会']] as const

export function PeopleTabs({ current, counts = {} }: { current: (typeof TABS)[number][0]; counts?: Partial<Record<string, number>> }) {
  return <Views label="人员与单位" views={TABS.map(([part, label]) => ({ href: paths.people(part), label, count: counts[part], current: part === current }))} />
}
