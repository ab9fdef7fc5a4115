import { remapLedger, startImport, uploadLedger, type Answered } from '@/lib/ledgers/commands'
import { findRun, ownPlaceOf, type Run } from '@/lib/ledgers/queries'
import type { Counts } from '@/lib/ledgers/run'
import { readingWords } from '@/lib/ledgers/words'
import { db } from '@/lib/platform/db'
import { systemOf, type Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { getCircumstances } from '@/lib/settings/queries'

type Asked = { name: string; content: Buffer<ArrayBuffer>; place?: string; congress?: string; createUnits: boolean; dryRun: boolean }
type Say = (line: string) => void
const count = (number: number) => number.toLocaleString('zh-CN')

/** Imports a ledger without a browser and says what became of it, row by row where something is wrong. The number is an exit code. */
export async function importLedger(asked: Asked, say: Say): Promise<number> {
  try {
    const congress = await findCongress(asked.congress)
    if (typeof congress === 'string') return refuse(say, congress)
    say(`\n导入到：${congress.name}${congress.others > 0 ? `（平台里另有 ${count(congress.others)} 个人大，要换一个请加 --congress 名称）` : ''}`)
    const actor: Actor = { ...systemOf(congress.id), name: '命令行导入' }
    const circumstances = await getCircumstances(congress.id)
    const uploaded = await uploadLedger(actor, asked, circumstances, { place: asked.place })
    if (!uploaded.ok) return refuse(say, uploaded.message)
    const { id } = uploaded.value
    if (!asked.createUnits) await leaveUnitsOut(actor, id, circumstances)
    const before = (await findRun(actor, id))!
    sayBefore(before, asked, await ownPlaceOf(congress.id), say)
    if (asked.dryRun) {
      await db.importRun.delete({ where: { id } })
      return sayAfter(before, '试读', '没有写入任何数据', say)
    }
    const finished = await follow(actor, id, before.counts, circumstances, say)
    if (!finished.ok) return refuse(say, finished.message)
    return sayAfter((await findRun(actor, id))!, '导入完毕', `新建单位 ${count(finished.value.unitsCreated)} 个`, say)
  } finally {
    await db.$disconnect()
  }
}

function refuse(say: Say, why: string): 1 {
  say(`✗ 没有导入。${why}`)
  return 1
}

/** The congress that is named; else the only one, or the one with the most deputies: of a demo county the county, not a township. */
export async function findCongress(named: string | undefined): Promise<{ id: string; name: string; others: number } | string> {
  const all = await db.congress.findMany({ select: { id: true, name: true, shortName: true, _count: { select: { deputies: true } } } })
  const fitting = named ? all.filter(({ name, shortName }) => name === named || shortName === named || name === `${named}人民代表大会`) : all
  const [first, second] = fitting.sort((a, b) => b._count.deputies - a._count.deputies)
  if (!first) return `没有叫“${named}”的人大。平台里有：${all.slice(0, 20).map(({ name }) => name).join('、')}。`
  if (second && second._count.deputies === first._count.deputies) return `平台里有 ${all.length} 个人大，不知道导入到哪一个。请加 --congress 名称，例如 --congress ${first.name}。`
  return { id: first.id, name: first.name, others: all.length - 1 }
}

async function leaveUnitsOut(actor: Actor, id: string, circumstances: Circumstances): Promise<void> {
  const { mapping, counts } = (await findRun(actor, id))!
  await remapLedger(actor, id, { readings: mapping.readings, placeless: mapping.placeless, leftOut: counts.unknownUnits.map(({ name }) => name) }, circumstances)
}

function sayBefore({ fileName, mapping, counts }: Run, { createUnits }: Asked, ownPlace: string, say: Say): void {
  say(`文件：${fileName}，第 ${mapping.headingRow} 行是表头，${count(counts.total)} 件${counts.passedOver ? `，另有 ${count(counts.passedOver)} 行是小标题或者合计` : ''}`)
  say(`列：${mapping.headings.map((heading, index) => `${heading || '（空）'}→${readingWords[mapping.readings[index] ?? '']}`).join('，')}`)
  if (counts.withoutPlace > 0) say(`没有写地方的 ${count(counts.withoutPlace)} 行算作${mapping.placeless || `本级（${ownPlace}）`}的；要改请加 --place 地方名`)
  if (counts.unclassed > 0) say(`办理结果不是本级类别的 ${count(counts.unclassed)} 行，原样留存`)
  if (counts.guessedUnits.length > 0) say(`单位简称：${counts.guessedUnits.map(({ written, name }) => `${written}→${name}`).join('，')}`)
  const foreign = counts.unknownUnits.filter((unit) => unit.foreign).length
  if (counts.unknownUnits.length > 0) say(`名册里没有的单位 ${count(counts.unknownUnits.length)} 个（外地的 ${count(foreign)} 个，只留在历史里）：${createUnits ? '新建；不想新建请加 --create-units no' : '不新建，这些行不导入'}`)
}

/** Waits for the import; a long one says how far it is. */
async function follow(actor: Actor, id: string, { created, changed }: Counts, circumstances: Circumstances, say: Say): Promise<Answered<Counts>> {
  const started = await startImport(actor, id, circumstances)
  if (!started.ok) return started
  const { finished } = started.value
  let told = 0
  const timer = setInterval(async () => {
    const progress = (await findRun(actor, id).catch(() => null))?.progress ?? 0
    if (progress > told) say(`  已写入 ${count((told = progress))} / ${count(created + changed)} 行`)
  }, 2_000)
  try {
    return await finished
  } finally {
    clearInterval(timer)
  }
}

function sayAfter({ counts, faults }: Run, what: string, also: string, say: Say): number {
  const { created, changed, unchanged, refused, total } = counts
  say(`\n✓ ${what}：新增 ${count(created)}，更新 ${count(changed)}，不变 ${count(unchanged)}，有错未导入 ${count(refused)}（${also}）`)
  for (const { row, column, written, problem, fix } of faults) say(`  第 ${row} 行 ${column || '（没有这一列）'}${written ? `“${written}”` : '（空）'}：${problem}${fix}`)
  const shown = new Set(faults.map(({ row }) => row)).size
  if (shown < refused) say(`  另有 ${count(refused - shown)} 行也有错，没有列出。`)
  return refused === total ? 1 : 0
}
