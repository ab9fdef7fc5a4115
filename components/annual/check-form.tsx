import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Select, TextInput } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { paths } from '@/lib/platform/paths'

type Props = { tables: readonly { key: string; name: string; hint: string }[]; asked: Readonly<Record<string, string | undefined>>; years: readonly number[]; /** There is something to look at above it. */ folded: boolean }

/** What was published, table by table; the address keeps what was typed. */
export function CheckForm({ tables, asked, years, folded }: Props) {
  const form = (
    <form action={paths.checkReport()} className="max-w-3xl">
      <TextInput name="total" label="公布的总数" inputMode="numeric" defaultValue={asked.total} hint="占比以它为底，代表评价除外。" />
      <Select name="year" label="同哪一年的台账对照" optional="可以不对照" defaultValue={asked.year} options={[{ value: '', label: '不对照' }, ...years.map((year) => ({ value: String(year), label: `${year} 年` }))]} />
      <p className="mid mb-4">下面每张表一行一项：名称、件数，公布了占比的再写占比。从 Excel、csv 或者报告正文里复制过来就行，没有公布的表空着。</p>
      {tables.map(({ key, name, hint }) => (
        <div key={key}>
          <TextArea name={key} label={name} hint={hint} rows={4} max={4000} count={false} optional="没有公布就空着" defaultValue={asked[key]} />
          {key === 'judged' ? <TextInput name="base" label="评价的件数" inputMode="numeric" optional="不写就以满意、基本满意、不满意相加为底" defaultValue={asked.base} /> : null}
        </div>
      ))}
      <Button type="submit" tone="main">核对</Button>
    </form>
  )
  return folded ? <Disclosure summary="改一改再核对" className="mt-8 no-print">{form}</Disclosure> : <Section title="公布的数字" className="no-print">{form}</Section>
}
