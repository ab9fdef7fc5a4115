import { findCongress } from '@/lib/ledgers/import-file'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { systemOf, type Actor } from '@/lib/policy'
import { startRoster, uploadRoster } from '@/lib/rosters/commands'
import { findRoster, type Roster } from '@/lib/rosters/queries'
import { labelOf } from '@/lib/rosters/roster'
import { kindWords } from '@/lib/rosters/words'

type Asked = { kind: 'replies' | 'evaluations'; name: string; content: Buffer<ArrayBuffer>; congress?: string; dryRun: boolean }
type Say = (line: string) => void

/** Records letters or evaluations on paper without a browser, as the office would, and says what became of each row. The number is an exit code. */
export async function importPapers({ kind, name, content, congress: named, dryRun }: Asked, say: Say): Promise<number> {
  try {
    const congress = await findCongress(named)
    if (typeof congress === 'string') return refuse(say, congress)
    say(`\n${kindWords[kind].title}，登记到：${congress.name}`)
    const actor: Actor = { ...systemOf(congress.id), role: 'officer', name: '命令行登记' }
    const uploaded = await uploadRoster(actor, kind, { name, content }, now())
    if (!uploaded.ok) return refuse(say, uploaded.message)
    const run = (await findRoster(actor, uploaded.value))!
    say(`文件：${name}，第 ${run.mapping.headingRow} 行是表头。列：${run.mapping.headings.map((heading, index) => `${heading || '（空）'}→${labelOf(kind, run.mapping.readings[index] ?? '') || '不读'}`).join('，')}`)
    if (dryRun) {
      await db.importRun.delete({ where: { id: run.id } })
      return tell(run, '试读', say)
    }
    const started = await startRoster(actor, run.id, now())
    if (!started.ok) return refuse(say, started.message)
    const finished = await started.value()
    return finished.ok ? tell((await findRoster(actor, run.id))!, '登记完毕', say) : refuse(say, finished.message)
  } finally {
    await db.$disconnect()
  }
}

function refuse(say: Say, why: string): 1 {
  say(`✗ 没有登记。${why}`)
  return 1
}

function tell({ counts, faults }: Roster, what: string, say: Say): number {
  say(`\n✓ ${what}：代录 ${counts.created}，补记历史 ${counts.changed}，不变 ${counts.unchanged}，有错未登记 ${counts.refused}`)
  for (const { row, column, written, problem, fix } of faults) say(`  第 ${row} 行 ${column}${written ? `“${written}”` : '（空）'}：${problem}${fix}`)
  return counts.refused === counts.total ? 1 : 0
}
