import Link from 'next/link'
import { dayWords, instantWords } from '@/components/ui/day-words'
import { Table, type Column } from '@/components/ui/table'
import { paths } from '@/lib/platform/paths'
import type { VersionRow } from '@/lib/rulebooks/queries'
import { numberWords, rulebookStateWords } from '@/lib/rulebooks/words'

const link = ({ id, number, name }: VersionRow) => <Link href={paths.rulebook(id)}>{number === null ? name : `${numberWords(number)}　${name}`}</Link>

const decided: Column<VersionRow>[] = [
  { key: 'name', head: '版本', lead: true, cell: link },
  { key: 'state', head: '现在', cell: ({ state }) => rulebookStateWords[state] },
  { key: 'from', head: '执行日期', cell: ({ inForceFrom }) => (inForceFrom ? dayWords(inForceFrom) : '') },
  { key: 'by', head: '批准', cell: ({ decidedByName }) => decidedByName },
]
const drafted: Column<VersionRow>[] = [
  { key: 'name', head: '草稿', lead: true, cell: link },
  { key: 'changed', head: '最近修改', cell: ({ changedAt, changedByName }) => `${instantWords(changedAt)}　${changedByName}` },
]

export const VersionTable = ({ rows }: { rows: readonly VersionRow[] }) => <Table columns={decided} rows={rows} rowKey={({ id }) => id} />
export const DraftTable = ({ rows }: { rows: readonly VersionRow[] }) => <Table columns={drafted} rows={rows} rowKey={({ id }) => id} />
