import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'

type Props = { count: number; until: string; announce: (state: FormState, form: FormData) => Promise<FormState> }

/** What is planned and not yet told to anyone, announced together up to a day. */
export const AnnounceMany = ({ count, until, announce }: Props) => (
  <Disclosure className="mt-4" summary={`有 ${count} 场还没有公告，一起公告`}>
    <p className="mid my-2">公告以后，群众在公开网站上就能看到，接待的代表会收到通知。已经来不及提前公告的不在里面，要先改期。</p>
    <FormOf action={announce} fields={[{ name: 'until', label: '公告到哪天为止的', kind: 'day', value: until }]} submit="一起公告" busy="正在公告…" tone="usual" within="announce" />
  </Disclosure>
)
