import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { Way } from '@/components/ui/way'
import { paths } from '@/lib/platform/paths'
import type { PublicDeputy } from '@/lib/stations/public-queries'

export function DeputyFacts({ deputy }: { deputy: PublicDeputy }) {
  return (
    <DefinitionList
      entries={[
        { term: '届次', value: `${deputy.congress}第 ${deputy.termNumber} 届代表` },
        { term: '代表团', value: deputy.isHead ? `${deputy.delegation}团长` : deputy.delegation },
        { term: '代表小组', value: deputy.group },
        { term: '选区或选举单位', value: deputy.district },
        { term: '工作单位', value: deputy.employer },
      ]}
    />
  )
}

export function DeputyDuties({ deputy }: { deputy: PublicDeputy }) {
  return (
    <Section id="stations" title="在哪里能找到">
      {deputy.stations.length === 0 ? <p className="soft">还没有编入站点。可以到乡镇的代表之家请联络员转告。</p> : (
        <ul className="entry">
          {deputy.stations.map(({ code, name, address, opening, inCharge }) => (
            <li key={code}><Way prefetch={false} className="t" href={paths.station(code)}>{name}</Way>{inCharge ? '　负责代表' : ''}{address ? <p>{address}</p> : null}{opening ? <p className="soft">{opening}</p> : null}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
