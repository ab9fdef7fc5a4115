import { KindTable } from '@/components/advice/kind-table'
import { MissList } from '@/components/advice/miss-list'
import { nothingHere } from '@/components/layout/lead-on'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { callingIt } from '@/lib/congresses/office'
import { listUnitKinds } from '@/lib/advice/queries'
import { hitRateOf } from '@/lib/advice/record'
import { hitWords, settingWords } from '@/lib/advice/words'
import { requireActor } from '@/lib/platform/session'

export const metadata = { title: '交办参考' }

export default async function AdvicePage() {
  const actor = await requireActor()
  const rate = await hitRateOf(actor)
  if (!rate) return nothingHere()
  const { known, unknown, others } = await listUnitKinds(actor.congressId)
  return (
    <>
      <PageHead title="交办参考" lead={callingIt(actor.office, settingWords.lead)} />
      <SettingsTabs actor={actor} current="advice" />
      <Section first title="说中了多少" className="mt-8">
        <p>{hitWords(rate)}</p>
        <p className="soft">{settingWords.honest}</p>
        <MissList misses={rate.misses} />
      </Section>
      <Section title="各单位通常负责什么">
        <p>{settingWords.table}</p>
        {unknown.length > 0 ? <p className="soft">{settingWords.unknown(unknown)}</p> : null}
        <KindTable kinds={known} />
        <Disclosure summary={`本级没有对应单位的 ${others.length} 类`}><KindTable kinds={others} /></Disclosure>
      </Section>
    </>
  )
}
