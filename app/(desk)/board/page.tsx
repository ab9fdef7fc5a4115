import type { Metadata } from 'next'
import { nothingHere } from '@/components/layout/lead-on'
import { BoardLists } from '@/components/reports/board-lists'
import { ResultsNow, WhereNow } from '@/components/reports/board-charts'
import { RateList } from '@/components/reports/rate-list'
import { Said } from '@/components/reports/said'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageHead } from '@/components/ui/page-head'
import { paths } from '@/lib/platform/paths'
import { requireActor } from '@/lib/platform/session'
import { canAnywhere } from '@/lib/policy'
import { openBoard } from '@/lib/reports/board'
import { boardLead, boardSentence } from '@/lib/reports/board-words'

export const metadata: Metadata = { title: '总览' }

export default async function BoardPage() {
  const actor = await requireActor()
  if (!canAnywhere(actor, 'figures.board')) return nothingHere()
  const board = await openBoard(actor)
  return (
    <>
      <PageHead
        over={<>{board.year} 年度　截至 <Day on={board.today} /></>}
        title={<Said pieces={boardSentence(board)} href={board.href} />}
        lead={<Said pieces={boardLead(board)} href={board.href} />}
        actions={<ButtonLink href={paths.boardScreen()}>大屏</ButtonLink>}
      />
      <div className="board-facts"><RateList four rates={board.rates} /></div>
      <div className="board">
        <div><WhereNow board={board} linked /></div>
        <div><ResultsNow board={board} linked /></div>
        <div><BoardLists board={board} /></div>
      </div>
    </>
  )
}
