import { maskedPhone } from '@/lib/people/person'
import { unseal } from '@/lib/platform/seal'

/** A sealed number as it may stand in a list. */
export const maskOf = (sealed: string | null): string | null => (sealed ? maskedPhone(unseal(sealed)) : null)
