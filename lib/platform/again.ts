import type { FormState } from '@/components/ui/form-state'

/** The state of a form that is sent a second time, from the page that kept what was typed. */
export const sentAgain: FormState = { values: { sentAgain: 'yes' } }

export const isSentAgain = ({ values }: FormState) => values?.['sentAgain'] === 'yes'
