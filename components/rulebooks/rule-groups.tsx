import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import type { GroupShown, RuleShown } from '@/lib/rulebooks/shown'

const columns: Column<RuleShown>[] = [
  { key: 'label', head: '规则', lead: true, cell: ({ label }) => label },
  { key: 'words', head: '怎样办', label: null, cell: ({ lines }) => (lines.length > 1 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : lines[0]) },
  { key: 'basis', head: '依据', cell: ({ basis }) => basis ?? <span className="soft">没有写</span> },
]

/** The rules that are not limits, each in plain words with the article on which it rests. */
export function RuleGroups({ groups }: { groups: readonly GroupShown[] }) {
  return groups.map(({ section, title, rules }) => (
    <Section key={section} id={section} title={title}>
      <Table columns={columns} rows={rules} rowKey={({ path }) => path} />
    </Section>
  ))
}
