import type { ReactNode } from 'react'
import { FormOf, type FieldOf } from '@/components/settings/form-of'
import type { FormState } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Props = { title: string; id: string; open: boolean; mayManage: boolean; fields: readonly FieldOf[]; save: Act; test: Act | null; children?: ReactNode }

/** One way out of the house: whether it is open, its settings, and a try. */
export function ChannelPart({ title, id, open, mayManage, fields, save, test, children }: Props) {
  return (
    <Section title={title} id={id} aside={<State tone={open ? 'done' : 'idle'}>{open ? '在发' : '没有开'}</State>}>
      {mayManage ? <FormOf action={save} fields={fields} submit="保存" within={id} tone="usual" /> : null}
      {mayManage && test ? (
        <div className="mt-6">
          <FormOf action={test} fields={[]} submit="给自己试发一条" busy="正在发，最多等 10 秒…" within={`${id}-test`} tone="usual" />
        </div>
      ) : null}
      {children}
    </Section>
  )
}
