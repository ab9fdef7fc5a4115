import { checkStation, gradeStation } from '@/lib/stations/reviews'
import { DEFAULT_CRITERIA, type Finding, type StationGrade } from '@/lib/stations/standard'
import type { Actor } from '@/lib/policy'
import type { Circumstances } from '@/lib/rulebook/circumstances'
import type { Ground } from './county'
import { must } from './life'

type Told = { home: number; ago: number; unmet: number; grade?: StationGrade; words?: string }
const TOLD: readonly Told[] = [
  { home: 1, ago: 1, unmet: 0, grade: 'model', words: '接待场场有记录，意见件件有回音，院坝夜谈带动了三个村的饮水改造。' },
  { home: 2, ago: 1, unmet: 2, grade: 'sound', words: '场所和制度齐全，台账记得不够勤。' },
  { home: 1, ago: 0, unmet: 0 }, { home: 2, ago: 0, unmet: 1 },
  { home: 3, ago: 0, unmet: 4, grade: 'toImprove', words: '半年没有接待记录，二维码没有张贴，下季度复查。' },
  { home: 4, ago: 0, unmet: 0, grade: 'model', words: '随到随谈，代表出席最勤，群众满意率最高。' },
]

/** What the homes were found to have, last year and this: some graded, some waiting for it, most not yet looked at. */
export async function reviewStations(ground: Ground, officer: Actor, head: Actor, base: Circumstances): Promise<void> {
  const homes = ground.stations.filter(({ tier }) => tier === 'home')
  for (const { home, ago, unmet, grade, words } of TOLD) {
    const stationId = homes[home]?.id
    if (!stationId) continue
    const year = Number(base.today.slice(0, 4)) - ago
    const found = DEFAULT_CRITERIA.map((_, at): Finding => (at >= DEFAULT_CRITERIA.length - unmet ? (at % 2 === 0 ? 'partly' : 'unmet') : 'met'))
    const note = found.map((one) => (one === 'met' ? '' : '现场看过，约定下季度补上'))
    must(await checkStation(officer, { stationId, year, version: 0 }, { found, note }, base), `check of ${year}`)
    if (grade && words) must(await gradeStation(head, { stationId, year, version: 1 }, { grade, words }, base), `grade of ${year}`)
  }
}
