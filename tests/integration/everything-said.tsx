import { renderToStaticMarkup } from 'react-dom/server'
import { Became } from '@/components/reports/became'
import { ResultsNow, WhereNow } from '@/components/reports/board-charts'
import { BoardLists } from '@/components/reports/board-lists'
import { ClassFigures } from '@/components/reports/class-figures'
import { FiguresTitle } from '@/components/commitments/figures-title'
import { RateList } from '@/components/reports/rate-list'
import { Said } from '@/components/reports/said'
import { SatisfactionTable } from '@/components/reports/satisfaction-table'
import { YearTable } from '@/components/reports/year-table'
import { totalOf } from '@/lib/commitments/figures'
import { openBoard } from '@/lib/reports/board'
import { boardLead, boardSentence } from '@/lib/reports/board-words'
import { figuresSentence, satisfactionFinding } from '@/lib/reports/measure-words'
import { openFigures } from '@/lib/reports/page'
import { openWaits } from '@/lib/reports/waits-page'
import { waitSentence, yearsFinding } from '@/lib/reports/wait-words'
import { aCongress, signedIn } from './people-ground'

/** What the pages of figures say to a leader of this congress, in the words that stand in them. */
export async function everythingSaid(congressId: string): Promise<string> {
  const actor = await signedIn(congressId, 'leader')
  const [board, page, waits] = [await openBoard(actor), await openFigures(actor, { period: 'all', by: 'year' }), await openWaits(actor, {})]
  const html = renderToStaticMarkup(
    <>
      <Said pieces={boardSentence(board)} /><Said pieces={boardLead(board)} /><RateList four rates={board.rates} /><WhereNow board={board} linked /><ResultsNow board={board} linked /><BoardLists board={board} />
      <Said pieces={figuresSentence('2026 年', page.sums)} href={page.href} /><RateList rates={page.rates} /><h2>{satisfactionFinding(page.sums)}</h2><SatisfactionTable sums={page.sums} href={page.href} caption="" />
      <ClassFigures classes={page.classes} rows={page.rows} total={page.sums.classed} totalHref="" /><YearTable rows={page.rows} classes={page.classes} /><h1>{yearsFinding([], '')}</h1>
      <h1>{waitSentence(waits.stays)}</h1><Became sums={waits.sums} voices={waits.voices} voiceHref={waits.voiceHref} href={waits.href} /><FiguresTitle year="2026" total={totalOf([])} />
    </>,
  )
  return html.replace(/<[^>]*>/g, ' ')
}
