import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'

type Here = 'figures' | 'waits' | 'years' | 'annual'

/** The pages of figures, one beside the other; `wide` for whoever may see the whole congress. */
export const FiguresTabs = ({ here, query = '', wide }: { here: Here; query?: string; wide: boolean }) => (
  <Views
    label="统计的几页"
    views={[
      { href: paths.figures(query), label: '各率', current: here === 'figures' },
      { href: paths.waits(query), label: '停在哪里', current: here === 'waits' },
      { href: paths.years(), label: '历年比较', current: here === 'years' },
      ...(wide ? [{ href: paths.annualReports(), label: '年度报告', current: here === 'annual' }] : []),
    ]}
  />
)
