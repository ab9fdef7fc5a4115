/** What a server action answers to its form: one shape for all. `values` is what the person typed, so that nothing is lost. */
export type FormState = {
  done?: boolean
  message?: string
  fields?: Record<string, string>
  values?: Record<string, string>
}

export const untouched: FormState = {}
