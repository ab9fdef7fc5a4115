import { Choices } from '@/components/ui/choices'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { UnknownUnit } from '@/lib/ledgers/run'

/** Short names that were read as one of our units. */
export function GuessedUnits({ units }: { units: readonly { written: string; name: string }[] }) {
  if (units.length === 0) return null
  return (
    <Section id="guessed" title={`${units.length} 个简称读作这些单位`}>
      <DefinitionList entries={units.map(({ written, name }) => ({ term: written, value: name }))} />
      <p className="hint mt-3">不对的，请在表里写全称再传。</p>
    </Section>
  )
}

type Props = { units: readonly UnknownUnit[]; leftOut: readonly string[] }

/** Units that the roster lacks, each to be created or not. Those of other places stand in history only. */
export function UnknownUnits({ units, leftOut }: Props) {
  if (units.length === 0) return null
  const own = units.filter(({ foreign }) => !foreign)
  const foreign = units.filter((unit) => unit.foreign)
  return (
    <Section id="units" title={`单位名册里没有的 ${units.length} 个单位`}>
      {units.map(({ name }) => <input key={name} type="hidden" name="offered[]" value={name} />)}
      {own.length > 0 ? <Ticks legend="新建这些本级单位" hint="不选的，用到它的行不导入。同一个单位的别的叫法，请先在单位名册里加上。" units={own} leftOut={leftOut} /> : null}
      {foreign.length > 0 ? (
        <Disclosure summary={`外地单位 ${foreign.length} 个：只留在历史里，交办时不会出现`} open={own.length === 0 && foreign.length <= 6}>
          <div className="mt-4"><Ticks legend="新建这些外地单位" units={foreign} leftOut={leftOut} /></div>
        </Disclosure>
      ) : null}
    </Section>
  )
}

type TicksProps = Props & { legend: string; hint?: string }

function Ticks({ legend, hint, units, leftOut }: TicksProps) {
  const options = units.map(({ name, rows }) => ({ value: name, label: name, note: `${rows} 行用到` }))
  const chosen = units.map(({ name }) => name).filter((name) => !leftOut.includes(name))
  return <Choices name="units[]" within={legend} legend={legend} hint={hint} type="checkbox" row options={options} defaultValue={chosen} />
}
