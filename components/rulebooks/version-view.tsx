import { RuleGroups } from '@/components/rulebooks/rule-groups'
import { LimitTable } from '@/components/settings/limit-table'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { groupsOf } from '@/lib/rulebooks/shown'

/** A whole rulebook in plain words. */
export function VersionView({ document, office }: { document: Rulebook; office?: string }) {
  const { limits, limitsInSession, limitsOutOfSession } = document
  return (
    <>
      <Section id="limits" title="期限"><LimitTable limits={limits} /></Section>
      {Object.keys(limitsInSession).length ? <Section id="limitsInSession" title="会议期间建议的期限"><LimitTable limits={limitsInSession} /></Section> : null}
      {Object.keys(limitsOutOfSession).length ? <Section id="limitsOutOfSession" title="闭会期间建议的期限"><LimitTable limits={limitsOutOfSession} /></Section> : null}
      <RuleGroups groups={callingIt(office, groupsOf(document))} />
    </>
  )
}
