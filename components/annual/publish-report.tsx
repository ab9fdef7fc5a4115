import Link from 'next/link'
import { OneButton } from '@/components/batches/one-button'
import { Office } from '@/components/layout/office'
import { FormOf } from '@/components/settings/form-of'
import { Instant } from '@/components/ui/day'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { year: number; publishedAt: Date | null; publishedByName: string; withdrawnReason: string; /** For whoever may publish. */ acts: { publish: Act; withdraw: Act } | null }

/** Whether the report of a year is public, and what whoever answers for it can do about that. */
export function PublishReport({ year, publishedAt, publishedByName, withdrawnReason, acts }: Props) {
  return (
    <Section title="向社会公开" id="publish" className="no-print">
      {publishedAt ? <p className="mb-4"><Instant at={publishedAt} />由{publishedByName}公布，见<Link prefetch={false} href={paths.publicReport(year)}>公开的报告</Link>。公布的是那时的数字和话，以后再清点也不变。</p> : null}
      {!publishedAt && withdrawnReason ? <p className="mb-4">已撤下：{withdrawnReason}</p> : null}
      {!publishedAt && !withdrawnReason ? <p className="mb-4">还没有公布。依据《代表法》第五十一条，报告应当向社会公开。</p> : null}
      {acts ? (
        <>
          <p className="mid mb-2">公布以后，谁都可以看到上面这份报告；不足 5 件的代表团合并列出，其余一字不改。</p>
          <OneButton act={acts.publish} tone="usual" label={publishedAt ? '按现在的数字重新公布' : '公布这份报告'} busy="正在公布…" />
          {publishedAt ? <Disclosure summary="撤下" className="mt-4"><div className="max-w-xl"><FormOf action={acts.withdraw} within="withdraw" fields={[{ name: 'reason', label: '为什么撤下', kind: 'long', max: 500 }]} submit="撤下报告" busy="正在撤下…" tone="usual" /></div></Disclosure> : null}
        </>
      ) : publishedAt ? null : <p className="soft">由<Office />负责人公布。</p>}
    </Section>
  )
}
