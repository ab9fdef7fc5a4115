import { defaultRulebook } from '@/lib/rulebook/default'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays, type Day } from '@/lib/rulebook/days'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { beginDraft, putInForce, saveDraft } from '@/lib/rulebooks/commands'
import type { Cast } from './cast'
import { must, type Deed } from './life'
import { onDay } from './play'

const NAME = '青岚县代表建议办理规则'
const TRIAL = `${NAME}（试行答复审核）`

/** The county's own rules: as the term began, with the government's office as second dispatcher; for a while with replies checked on trial; and again without. */
export async function decideRules({ officers, officeHead }: Cast, startsOn: Day, base: Circumstances): Promise<void> {
  const stages = { ...defaultRulebook.stages, dispatcher: true }
  const versions = [
    { name: NAME, note: '县政府系统的建议，交县政府办公室分到部门。', from: startsOn, stages },
    { name: TRIAL, note: '答复签发以后先由代工委审核，试行半年。', from: addDays(base.today, -220), stages: { ...stages, replyCheck: 'office' as const } },
    { name: `${NAME}（修订）`, note: '试行结束。试行期间提出的建议仍按试行的规则办完。', from: addDays(base.today, -20), stages },
  ]
  let comparedWith: string | null = null
  for (const { name, note, from, stages } of versions) {
    const at = onDay(base, from, 0)
    const document: Rulebook = { ...defaultRulebook, name, stages }
    const id: string = must(await beginDraft(officers[0]!, { name, source: 'default' }, at), 'begin rules')
    must(await saveDraft(officers[0]!, { id, version: 0 }, { name, note, document }, at), 'save rules')
    must(await putInForce(officeHead, { id, version: 1, comparedWith }, { inForceFrom: from, seen: 'on' }, at), 'put rules in force')
    comparedWith = id
  }
}

/** Done while the trial lasted: what is handed in so goes on under its rules to the end. */
export const onTrial = (deed: Deed): Deed => ({
  ...deed,
  take: (life, at) => {
    const [current] = [...(at.versions?.byId ?? [])].find(([, { name }]) => name === TRIAL) ?? []
    return deed.take(life, current && at.versions ? { ...at, rulebook: at.versions.byId.get(current)!, versions: { ...at.versions, current } } : at)
  },
})
