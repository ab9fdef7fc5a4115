import { DifferenceTable } from '@/components/rulebooks/difference-table'
import { Select } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Comparison } from '@/lib/rulebooks/compare'

/** This version beside any other. A plain form: the address says what is compared, and can be sent on. */
export function CompareWith({ comparison: { options, chosen }, action }: { comparison: Comparison; action: string }) {
  return (
    <Section id="compare" title="与另一版比较">
      <form action={`${action}#compare`} method="get" className="max-w-[46rem]">
        <Select name="with" label="比较的那一版" options={options} defaultValue={chosen?.value} />
        <SubmitButton tone="usual" busy="正在比较…">比较</SubmitButton>
      </form>
      {chosen ? <div className="mt-6"><DifferenceTable changes={chosen.changes} before={chosen.label} after="这一版" empty="两版没有区别。" /></div> : null}
    </Section>
  )
}
