import Link from 'next/link'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import { callingIt } from '@/lib/congresses/office'
import type { Opening as Given, OpeningStep } from '@/lib/people/opening'
import { openingWords } from '@/lib/people/words'
import { paths } from '@/lib/platform/paths'
import { canAnywhere, type Actor } from '@/lib/policy'
import { roleWords } from '@/lib/sign-in/words'

const WHERE: Record<OpeningStep, string> = {
  units: paths.importRoster('units'), deputies: paths.importRoster('deputies'), accounts: paths.people('accounts'), staff: paths.people('new'), roles: `${paths.people()}?role=none`,
}
const NEEDS = { systemAdmin: 'people.manage', securityAdmin: 'roles.manage' } as const

/** How a new platform comes to work: the steps in their order, who takes each, and what is still missing. */
export function Opening({ opening: { steps, lacking, ownRoles }, actor }: { opening: Given; actor: Actor }) {
  return (
    <Section first id="opening" title="按这个次序办">
      <ol className="entry">
        {steps.map(({ step, isDone, count }) => {
          const { label, note, by, done } = callingIt(actor.office, openingWords[step])
          const mine = canAnywhere(actor, NEEDS[by])
          return (
            <li key={step}>
              <State tone={isDone ? 'done' : 'idle'}>{isDone ? done(count) : step === 'roles' && count > 0 ? `${count} 人在等` : '还没有'}</State>
              <p className="mt-1">{mine ? <Link className="t" href={WHERE[step]}>{label}</Link> : <b>{label}</b>}</p>
              {isDone ? null : <p className="mid">{note}{step === 'roles' && lacking.length > 0 ? `还没有人的身份：${lacking.map((role) => callingIt(actor.office, roleWords[role])).join('、')}。` : ''}</p>}
              {isDone || mine ? null : <p className="soft">{ownRoles.includes(by) ? <>这一步由{roleWords[by]}来办，也是您：<Link href={`${paths.profile()}#roles`}>换一种身份</Link></> : `由${roleWords[by]}来办`}</p>}
            </li>
          )
        })}
      </ol>
      <p className="mid mt-4">届次、工作日历和默认的办理规则已经有了，<Link href={paths.settings('rulebook')}>看看办理规则</Link>合不合本地。</p>
    </Section>
  )
}
