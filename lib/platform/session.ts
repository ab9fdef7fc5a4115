import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/platform/paths'
import type { Actor } from '@/lib/policy'

/** Who is signed in, asked of the session's own row at every request; null if nobody, or no longer. */
export async function findActor(): Promise<Actor | null> {
  throw new Error('sign-in is being built')
}

/** Who is signed in, or the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect(paths.signIn())
}
