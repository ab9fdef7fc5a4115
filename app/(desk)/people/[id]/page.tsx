import { nothingHere } from '@/components/layout/lead-on'
import { Account } from '@/components/people/account'
import { GiveRole } from '@/components/people/give-role'
import { personFields } from '@/components/people/person-fields'
import { RolesHeld } from '@/components/people/roles-held'
import { Seats } from '@/components/people/seats'
import { ShowNumber } from '@/components/people/show-number'
import { FormOf } from '@/components/settings/form-of'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { findPerson } from '@/lib/people/queries'
import { isWatcher } from '@/lib/people/roles'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { can, canAnywhere } from '@/lib/policy'
import { listStationNames } from '@/lib/stations/queries'
import { listCommittees } from '@/lib/committees/queries'
import { listUnitNames } from '@/lib/units/queries'
import { change, disable, enable, end, give, reset, resetFactor, reveal, unlock } from '../actions'

export const metadata = { title: '人员' }

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const person = await findPerson(actor, (await params).id)
  if (!person) return nothingHere()
  const target = { id: person.id }
  const shown = { ...target, version: person.version }
  const keeps = canAnywhere(actor, 'people.manage') && person.isHome
  const gives = canAnywhere(actor, 'roles.manage')
  const [units, stations, committees] = gives ? await Promise.all([listUnitNames(actor.congressId), listStationNames(actor.congressId), listCommittees(actor)]) : [[], [], []]
  return (
    <div className="narrow">
      <PageHead title={person.name} crumbs={[{ label: '人员', href: paths.people() }, { label: person.name }]} facts={person.disabledAt ? '账号已停用' : person.loginName ? `登录名 ${person.loginName}` : '没有开通账号'} />
      <Section id="roles" first title="身份">
        <RolesHeld grants={person.grants} name={person.name} office={actor.office} end={gives ? (grantId) => end.bind(null, { ...target, grantId }) : null} />
        {gives ? <Disclosure className="mt-4" summary={`授予${person.name}一个身份`}><GiveRole give={give.bind(null, target)} units={units} stations={stations} committees={committees} office={actor.office} /></Disclosure> : null}
      </Section>
      <Seats seats={person.seats} />
      <Section id="contact" title="联系方式">
        <ShowNumber kind="电话" masked={person.phone} reveal={can(actor, 'people.readContact', { congressId: actor.congressId, personId: person.id }) ? reveal.bind(null, target) : null} />
      </Section>
      {keeps ? <Section id="facts" title="基本情况"><FormOf action={change.bind(null, shown)} fields={personFields(person)} submit="保存" within="facts" /></Section> : null}
      {keeps || gives ? (
        <Account
          person={person}
          disable={keeps ? disable.bind(null, shown) : null}
          enable={keeps ? enable.bind(null, shown) : null}
          reset={person.isHome && person.loginName && (isWatcher(person) ? gives : keeps) ? reset.bind(null, shown) : null}
          resetFactor={gives && person.hasFactor && person.id !== actor.personId ? resetFactor.bind(null, target) : null}
          unlock={gives && person.loginName ? unlock.bind(null, target) : null}
        />
      ) : null}
    </div>
  )
}
