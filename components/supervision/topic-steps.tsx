import { FormOf } from '@/components/settings/form-of'
import { stepFieldsOf, type StepGiven } from '@/components/supervision/topic-fields'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import type { TopicAction } from '@/lib/supervision/lifecycle'
import { topicActionWords } from '@/lib/supervision/words'

type Given = StepGiven & { act: (action: TopicAction) => (state: FormState, form: FormData) => Promise<FormState> }

/** One folded form for each step, so that none is taken by a slip. */
export const topicStepGroups = (actions: readonly TopicAction[], { act, ...given }: Given) =>
  actions.map((action) => {
    const { label, busy } = topicActionWords[action]
    return (
      <Disclosure key={action} summary={label} className="mb-2">
        <FormOf action={act(action)} fields={stepFieldsOf[action](given)} submit={label} busy={busy} within={action} tone="usual" />
      </Disclosure>
    )
  })
