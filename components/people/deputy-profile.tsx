import Link from 'next/link'
import { Day } from '@/components/ui/day'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { State } from '@/components/ui/state'
import type { DeputyProfile } from '@/lib/people/deputy-queries'
import { deputyStateWords, groundWords } from '@/lib/people/deputy-words'
import { paths } from '@/lib/platform/paths'

/** The profile of domain B1, as far as the office keeps it. */
export function Profile({ deputy }: { deputy: DeputyProfile }) {
  const born = deputy.bornOn ? `${Number(deputy.bornOn.slice(0, 4))}年${Number(deputy.bornOn.slice(5, 7))}月` : null
  return (
    <DefinitionList
      entries={[
        { term: '履职状态', value: <Status deputy={deputy} /> },
        { term: '性别', value: deputy.gender },
        { term: '民族', value: deputy.ethnicity },
        { term: '出生年月', value: born },
        { term: '政党', value: deputy.party },
        { term: '工作单位及职务', value: deputy.employer },
        { term: '代表团', value: deputy.delegation },
        { term: '代表小组', value: deputy.group },
        { term: '选区或选举单位', value: deputy.district },
        { term: '人员', value: <Link href={paths.people(deputy.personId)}>{deputy.loginName ? `登录名 ${deputy.loginName}` : '还没有开通账号'}</Link> },
      ]}
    />
  )
}

function Status({ deputy: { status, statusGround, statusOn } }: { deputy: DeputyProfile }) {
  const ground = Object.entries(groundWords).find(([code]) => code === statusGround)?.[1]
  return (
    <>
      <State tone={deputyStateWords[status].tone}>{deputyStateWords[status].label}</State>
      {statusOn ? <span className="sub"><Day on={statusOn} />{ground ? `，${ground}` : ''}</span> : null}
    </>
  )
}

/** Every seat of this person: over the terms, and at the other levels. */
export function Memberships({ seats }: Pick<DeputyProfile, 'seats'>) {
  return (
    <Section id="seats" title="代表职务">
      <ul>
        {seats.map(({ id, congress, termNumber, status, current }) => {
          const words = `${congress}第 ${termNumber} 届，${deputyStateWords[status].label}`
          return <li key={`${congress}${termNumber}`}>{id && !current ? <Link href={paths.people(`deputies/${id}`)}>{words}</Link> : words}</li>
        })}
      </ul>
    </Section>
  )
}
