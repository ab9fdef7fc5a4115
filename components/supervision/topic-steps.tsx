import { FormOf } from '@/components/settings/form-of'
import { stepFieldsOf } from '@/components/supervision/topic-fields'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import { topicActionWords } from '@/lib/supervision/words'

type Given = { leaders: readonly { value: string; label: string }[]; today: string; act: (action: TopicAction) => (state: FormState, form: FormData) => Promise<FormState> }

/** One folded form for each step, so that none is taken by a slip. */
export const topicStepGroups = (actions: readonly TopicAction[], { leaders, today, act }: Given) =>
  actions.map((action) => {
    const { label, busy } = topicActionWords[action]
    return (
      <Disclosure key={action} summary={label} className="mb-2">
        <FormOf action={act(action)} fields={stepFieldsOf[action](leaders, today)} submit={label} busy={busy} within={action} tone="usual" />
      </Disclosure>
    )
  })
