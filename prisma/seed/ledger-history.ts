import { startImport, uploadLedger } from '@/lib/ledgers/commands'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import { addDays } from '@/lib/rulebook/days'
import type { Ground } from './county'
import { LEDGER_MATTERS } from './data/ledger-history'
import { TOWNSHIPS } from './data/units'
import { aRandom, type Random } from './random'

const SEED = 2022
const HEAD = ['届次', '编号', '标题', '代表团', '类别', '提出时段', '主办单位', '提出日期', '交办日期', '答复日期', '办理结果', '代表评价']
/** Sitting by sitting as the old ledgers had it, A rising and B falling, as over five years in Guizhou (domain A8): how many, and the shares of A and B. */
const YEARS = [{ sitting: 2, many: 62, a: 0.27, b: 0.62 }, { sitting: 3, many: 68, a: 0.32, b: 0.57 }, { sitting: 4, many: 74, a: 0.38, b: 0.52 }] as const

/** The three years before this platform, out of the ledgers of that time: imported the way an office imports its own. */
export async function importLedgers({ sittings }: Ground, officer: Actor, base: Circumstances): Promise<number> {
  const random = aRandom(SEED)
  const rows = YEARS.flatMap((year) => {
    const { startsOn } = sittings.find(({ number }) => number === year.sitting)!
    return Array.from({ length: year.many }, (_, index) => rowOf(random, { ...year, startsOn, index }))
  })
  const uploaded = await uploadLedger(officer, { name: '历年建议办理台账.csv', content: Buffer.from([HEAD, ...rows].map((cells) => cells.join(',')).join('\n')) }, base)
  if (!uploaded.ok) throw new Error(uploaded.message)
  const started = await startImport(officer, uploaded.value.id, base)
  if (!started.ok) throw new Error(started.message)
  const finished = await started.value.finished
  if (!finished.ok || finished.value.created !== rows.length) throw new Error(`the demo's ledgers were refused: ${JSON.stringify(finished)}`)
  return finished.value.created
}

type Told = (typeof YEARS)[number] & { startsOn: string; index: number }

function rowOf(random: Random, { sitting, many, a, b, startsOn, index }: Told): string[] {
  const { what, category, unit } = LEDGER_MATTERS[(index + sitting) % LEDGER_MATTERS.length]!
  const town = TOWNSHIPS[(index * 7 + sitting) % TOWNSHIPS.length]!
  const isSitting = index < many * 0.85
  const submittedOn = isSitting ? addDays(startsOn, 1) : addDays(startsOn, random.int(60, 240))
  const dispatchedOn = addDays(submittedOn, isSitting ? 18 : 8)
  const drawn = index / many // the shares are those of the ledger, not of chance
  const [letter, pleased] = [drawn < a ? 'A' : drawn < a + b ? 'B' : 'C', random.next()]
  return [
    `十八届${sitting}次`, String(index + 1).padStart(4, '0'), `关于${town}${what}的建议`, `${town}代表团`, category, isSitting ? '会议期间' : '闭会期间', unit,
    submittedOn, dispatchedOn, addDays(dispatchedOn, random.int(35, 85)), letter, pleased < 0.8 ? '满意' : pleased < 0.97 ? '基本满意' : '不满意',
  ]
}
