import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { ResultsNow, WhereNow } from '@/components/reports/board-charts'
import { Said } from '@/components/reports/said'
import { instantWords } from '@/components/ui/day-words'
import { now } from '@/lib/platform/clock'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { openBoard } from '@/lib/reports/board'
import { boardSentence } from '@/lib/reports/board-words'
import { measureWords } from '@/lib/reports/measure-words'

export const metadata: Metadata = { title: '大屏' }

/** For a hall: nothing to press, nobody's name; the server says when to look again. */
export default async function ScreenPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.board')) return nothingHere()
  const board = await openBoard(actor)
  return (
    <main id="main" className="screen">
      <h1>{board.year} 年 <Said pieces={boardSentence(board)} /></h1>
      <ul className="facts">
        {board.rates.map(({ key, percent, part, base }) => <li key={key}><b>{percent}</b><span>{measureWords[key].label}</span><p className="soft">{part} ÷ {base}</p></li>)}
      </ul>
      <div className="board">
        <div><WhereNow board={board} linked={false} /></div>
        <div><ResultsNow board={board} linked={false} /></div>
      </div>
      <footer>数据截至 {instantWords(now())}，每五分钟更新一次。</footer>
    </main>
  )
}
