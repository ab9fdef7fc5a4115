import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'

type Props = { kind: '电话' | '代表证号'; masked: string | null; reveal: ((state: FormState, form: FormData) => Promise<FormState>) | null }

/** A number with its middle hidden, and the way to see it for those who may. */
export function ShowNumber({ kind, masked, reveal }: Props) {
  if (!masked) return <p className="soft">没有登记{kind}。</p>
  if (!reveal) return <p>{kind} {masked}</p>
  return (
    <Disclosure summary={`${kind} ${masked}，查看全部`}>
      <p className="mid my-2">每次查看都记入日志，写明谁在什么时候为什么看。</p>
      <FormOf action={reveal} fields={[{ name: 'reason', label: '为什么要看', max: 200 }]} submit={`显示${kind}`} busy="正在取号码…" tone="usual" within={kind === '电话' ? 'phone' : 'certificate'} />
    </Disclosure>
  )
}
