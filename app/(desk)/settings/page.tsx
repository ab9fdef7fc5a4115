import { nothingHere } from '@/components/layout/lead-on'
import { factsFields } from '@/components/settings/congress-fields'
import { FormOf } from '@/components/settings/form-of'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { findOwnCongress } from '@/lib/congresses/queries'
import { levelWords } from '@/lib/congresses/words'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { changeFacts } from './actions'

export const metadata = { title: '设置' }

export default async function SettingsPage() {
  const actor = await requireActor()
  const congress = await findOwnCongress(actor)
  if (!congress) return nothingHere()
  return (
    <>
      <PageHead title="设置" facts={`${congress.name}，${levelWords[congress.level]}${congress.parent ? `，上级是${congress.parent.shortName}` : ''}`} />
      <SettingsTabs actor={actor} current="" />
      <div className="mt-8 max-w-[46rem]">
        {canAnywhere(actor, 'congress.manage') ? (
          <FormOf action={changeFacts.bind(null, {})} fields={factsFields(congress)} submit="保存" />
        ) : (
          <DefinitionList
            entries={[
              { term: '全称', value: congress.name }, { term: '简称', value: congress.shortName }, { term: '区划代码', value: congress.regionCode },
              { term: '工作机构', value: `${congress.officeName}（简称${congress.officeShort}）` }, { term: '电话', value: congress.officePhone },
            ]}
          />
        )}
      </div>
    </>
  )
}
