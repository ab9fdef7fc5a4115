import { findCongress } from '@/lib/ledgers/import-file'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { systemOf, type Actor } from '@/lib/policy'
import { startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster, type Roster } from '@/lib/rosters/queries'
import { isPaper, labelOf, type Kind } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'

export type TableKind = Extract<Kind, 'replies' | 'evaluations' | 'opinions'>
const verbOf = (kind: Kind) => (isPaper(kind) ? '登记' : '导入')
type Asked = { kind: TableKind; name: string; content: Buffer<ArrayBuffer>; congress?: string; dryRun: boolean }
type Say = (line: string) => void

/** Brings a table in without a browser, as the office would, and says what became of each row. The number is an exit code. */
export async function importTable({ kind, name, content, congress: named, dryRun }: Asked, say: Say): Promise<number> {
  try {
    const congress = await findCongress(named)
    if (typeof congress === 'string') return refuse(kind, say, congress)
    say(`\n${kindWords[kind].title}，${verbOf(kind)}到：${congress.name}`)
    const actor: Actor = { ...systemOf(congress.id), role: 'officer', name: `命令行${verbOf(kind)}` }
    const uploaded = await uploadRoster(actor, kind, { name, content }, now())
    if (!uploaded.ok) return refuse(kind, say, uploaded.message)
    const run = (await findRoster(actor, uploaded.value))!
    say(`文件：${name}，第 ${run.mapping.headingRow} 行是表头。列：${run.mapping.headings.map((heading, index) => `${heading || '（空）'}→${labelOf(kind, run.mapping.readings[index] ?? '') || '不读'}`).join('，')}`)
    if (dryRun) {
      await db.importRun.delete({ where: { id: run.id } })
      return tell(run, '试读', say)
    }
    const started = await startRoster(actor, run.id, now())
    if (!started.ok) return refuse(kind, say, started.message)
    const finished = await started.value()
    return finished.ok ? tell((await findRoster(actor, run.id))!, `${verbOf(kind)}完毕`, say) : refuse(kind, say, finished.message)
  } finally {
    await db.$disconnect()
  }
}

function refuse(kind: TableKind, say: Say, why: string): 1 {
  say(`✗ 没有${verbOf(kind)}。${why}`)
  return 1
}

function tell({ kind, counts, faults }: Roster, what: string, say: Say): number {
  const [made, changed] = isPaper(kind) ? ['代录', '补记历史'] : ['新增', '更新']
  say(`\n✓ ${what}：${made} ${counts.created}，${changed} ${counts.changed}，不变 ${counts.unchanged}，有错未${verbOf(kind)} ${counts.refused}`)
  for (const { row, column, written, problem, fix } of faults) say(`  第 ${row} 行 ${column}${written ? `“${written}”` : '（空）'}：${problem}${fix}`)
  return counts.refused === counts.total ? 1 : 0
}
