import { nothingHere } from '@/components/layout/lead-on'
import { Memberships, Profile } from '@/components/people/deputy-profile'
import { DeputySteps } from '@/components/people/deputy-steps'
import { ShowNumber } from '@/components/people/show-number'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { toSeat } from '@/lib/people/deputy'
import { deputyLife } from '@/lib/people/deputy-commands'
import { findDeputy } from '@/lib/people/deputy-queries'
import { dayOf, now } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { can, canAnywhere } from '@/lib/policy'
import { reveal as revealPhone } from '../../actions'
import { reveal, take } from '../actions'

export const metadata = { title: '代表' }

export default async function DeputyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const deputy = await findDeputy(actor, (await params).id)
  if (!deputy) return nothingHere()
  const target = { id: deputy.id, version: deputy.version }
  const open = deputyLife.openSteps(actor, toSeat(deputy))
  const sees = can(actor, 'people.readContact', { congressId: actor.congressId, personId: deputy.personId })
  return (
    <div className="narrow">
      <PageHead
        title={deputy.name}
        crumbs={[{ label: '代表', href: paths.people('deputies') }, { label: deputy.name }]}
        facts={`第 ${deputy.termNumber} 届代表${deputy.delegation ? `，${deputy.delegation}` : ''}`}
        actions={canAnywhere(actor, 'people.manage') ? <ButtonLink href={paths.people(`deputies/${deputy.id}/edit`)}>修改</ButtonLink> : null}
      />
      <Profile deputy={deputy} />
      <Section id="contact" title="联系方式和证号">
        <ShowNumber kind="电话" masked={deputy.phone} reveal={sees ? revealPhone.bind(null, { id: deputy.personId }) : null} />
        <ShowNumber kind="代表证号" masked={deputy.certificate} reveal={sees ? reveal.bind(null, target) : null} />
      </Section>
      <Memberships seats={deputy.seats} />
      {open.length > 0 ? <Section id="status" title="履职状态"><DeputySteps open={open} today={dayOf(now())} take={(action) => take.bind(null, { ...target, action })} /></Section> : null}
    </div>
  )
}
