import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'

type Props = { masked: string | null; reveal: ((state: FormState, form: FormData) => Promise<FormState>) | null }

/** A number with its middle hidden, and the way to see it for those who may. */
export function ShowPhone({ masked, reveal }: Props) {
  if (!masked) return <p className="soft">没有登记电话。</p>
  if (!reveal) return <p>{masked}</p>
  return (
    <Disclosure summary={`电话 ${masked}，查看全部`}>
      <p className="mid my-2">每次查看都记入日志，写明谁在什么时候为什么看。</p>
      <FormOf action={reveal} fields={[{ name: 'reason', label: '为什么要看', max: 200 }]} submit="显示号码" busy="正在取号码…" tone="usual" within="phone" />
    </Disclosure>
  )
}
