import { redirect } from 'next/navigation'
import { paths } from '@/lib/platform/paths'

/**
 * For pages that people open from a code or a link without an account, on whatever phone: leads to an address that is
 * none, whose page says so in words, with 404. What Next 16 draws for a thrown notFound() is empty until a script runs.
 */
export function missing(): never {
  redirect(paths.nowhere())
}
