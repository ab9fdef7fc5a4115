import type { ReactNode } from 'react'
import { menuOf, tabsOf } from '@/components/desk/menu'
import { Frame } from '@/components/layout/frame'
import { LeftNote } from '@/components/layout/left-over'
import { AwayPage, InterruptedPage } from '@/components/layout/stand-in'
import { callingIt, organOf } from '@/lib/congresses/office'
import { findKept, isPlainForm } from '@/lib/platform/answered'
import { paths } from '@/lib/platform/paths'
import { reach } from '@/lib/platform/reach'
import { findActing, requireVisitor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { roleWords } from '@/lib/sign-in/words'
import { standpointOf } from '@/lib/suggestions/standpoint'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const kept = (await isPlainForm()) ? await findKept() : null // with a script, the form itself holds the answer
  const asked = await reach(async () => (kept?.sent && !(await findActing()) ? null : requireVisitor()))
  if ('away' in asked) return <AwayPage number={asked.away} />
  if (!asked.found) return <InterruptedPage />
  const { actor, around } = asked.found
  const role = actor.role === 'system' || actor.role === 'constituent' ? '' : callingIt(actor.office, roleWords[actor.role])
  return (
    <Frame
      brand={around.congress}
      brandHref={paths.desk()}
      {...menuOf(actor)}
      tabs={tabsOf(actor)}
      me={{ name: actor.name, note: around.unit ?? around.committee ?? around.delegation ?? role, href: paths.profile() }}
      unread={around.unread}
      notificationsHref={paths.notices()}
      searchHref={canAnywhere(actor, 'suggestion.list') ? paths.suggestions() : undefined}
      office={actor.office}
      roomy={standpointOf(actor) === 'deputy'}
      footer={{ organ: organOf(around.congress, around.officeName), phone: around.officePhone ? { name: around.officeName, number: around.officePhone } : undefined, links: [{ href: paths.flow(), label: '办理流程图' }] }}
    >
      {kept ? <LeftNote answer={kept.answer} /> : null}
      {children}
    </Frame>
  )
}
