import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { RegisterForm } from '@/components/registrations/register-form'
import { PageHead } from '@/components/ui/page-head'
import { Views } from '@/components/ui/views'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { REGISTERED_AS, type RegisteredAs } from '@/lib/registrations/registered-as'
import { registeredAsWords } from '@/lib/registrations/words'
import { getCircumstances } from '@/lib/settings/queries'
import { getDraftSurroundings } from '@/lib/suggestions/queries-drafts'
import { register } from './actions'

export const metadata: Metadata = { title: '登记原件' }

export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ as?: string | string[] }> }) {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'suggestion.register')) return nothingHere()
  const asked = (await searchParams).as
  const as: RegisteredAs = asked === 'motion' ? 'motion' : 'paper'
  const [{ rulebook, today }, { units }] = await Promise.all([getCircumstances(actor.congressId), getDraftSurroundings(actor)])
  return (
    <>
      <PageHead title={registeredAsWords[as].title} crumbs={[{ label: '代表建议', href: paths.suggestions() }, { label: '登记原件' }]} lead={registeredAsWords[as].lead} />
      <Views views={REGISTERED_AS.map((one) => ({ href: paths.registerSuggestion(one), label: registeredAsWords[one].label, current: one === as }))} />
      <RegisterForm key={as} as={as} register={register.bind(null, { as })} draftKey={randomUUID()} today={today} categories={rulebook.categories.map(({ code, label }) => ({ value: code, label }))} units={units} />
    </>
  )
}
