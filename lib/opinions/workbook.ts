import { countOpinions, listOpinions, opinionQuery, readOpinionFilter, type OpinionListRow } from '@/lib/opinions/list'
import { scrubbed } from '@/lib/opinions/scrub'
import type { OpinionChannel, OpinionGrade } from '@/lib/opinions/opinion'
import { viewWords } from '@/lib/opinions/views'
import { voiceWords } from '@/lib/opinions/voices'
import { periodWords } from '@/lib/reports/figure-words'
import { opinionGradeWords, opinionChannelWords, opinionStateWords } from '@/lib/opinions/words'
import { dayOf } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { findPrivate, hide } from '@/lib/publications/redact'
import { labelOf } from '@/lib/rulebook/known'
import { getCircumstances } from '@/lib/settings/queries'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'
import { Prisma } from '@/prisma/generated/client'

/** What people wrote of themselves into the text stays in the house: nobody takes it along in a file. */
const covered = (text: string) => hide(scrubbed(text), findPrivate([text]))

type LedgerRow = OpinionListRow & { category: string; body: string; routedOn: string | null; answeredOn: string | null; answer: string | null; grade: OpinionGrade | null; suggestionNumber: string | null }
/** What a ledger keeps beside the list (domain G5). */
const more = Prisma.sql`, o.category, o.body, o."routedOn", o."answeredOn", o.grade,
  (SELECT left(w.text, 3000) FROM opinion_answer w WHERE w."opinionId" = o.id ORDER BY w.at DESC, w.id DESC LIMIT 1) AS answer,
  (SELECT s.number FROM suggestion s WHERE s.id = o."suggestionId") AS "suggestionNumber"`

function wayOf({ route, body, state, suggestionNumber, answeredOn }: LedgerRow): string {
  if (suggestionNumber) return '写进代表建议'
  if (route === 'higher') return `报送${body || '上级'}`
  if (route === 'unit' || route === 'deputy') return route === 'unit' ? '转承办单位' : '转代表'
  return state === 'declined' ? '告知去处' : answeredOn ? '当场答复' : ''
}

const columnsIn = (categories: readonly { code: string; label: string }[]): readonly Column<LedgerRow>[] => [
  positionColumn,
  { head: '编号', width: 12, cell: ({ number }) => number },
  { head: '收到时间', width: 12, cell: ({ receivedAt }) => dayOf(receivedAt) },
  { head: '渠道', width: 10, cell: ({ channel }) => opinionChannelWords[channel as OpinionChannel] }, // written from OPINION_CHANNELS only
  { head: '站点', width: 28, cell: ({ station }) => station },
  { head: '地点', width: 20, cell: ({ place }) => covered(place) },
  { head: '说了什么', width: 60, cell: ({ text }) => covered(text) },
  { head: '类别', width: 12, cell: ({ category }) => labelOf(categories, category) },
  { head: '反映人数', width: 8, kind: 'number', cell: ({ voices }) => voices },
  { head: '状态', width: 12, cell: ({ state }) => opinionStateWords[state].label },
  { head: '处理方式', width: 16, cell: wayOf },
  { head: '承办单位', width: 22, cell: ({ unit }) => unit },
  { head: '代表', width: 12, cell: ({ deputy }) => deputy },
  { head: '交办时间', width: 12, cell: ({ routedOn }) => routedOn },
  { head: '到期', width: 12, cell: ({ dueOn }) => dueOn },
  { head: '答复时间', width: 12, cell: ({ answeredOn }) => answeredOn },
  { head: '办理结果', width: 50, cell: ({ answer }) => answer && covered(answer) },
  { head: '回访和满意度', width: 12, cell: ({ grade }) => grade && opinionGradeWords[grade].label },
  { head: '转建议编号', width: 12, cell: ({ suggestionNumber }) => suggestionNumber },
]

/** 群众意见台账: without anybody's name, telephone or address, whoever takes it. */
export async function opinionWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'opinion.list')) return null
  const { today, rulebook } = await getCircumstances(actor.congressId)
  const columns = columnsIn(rulebook.categories)
  const filter = { ...readOpinionFilter(asked), before: '', after: '' }
  return {
    title: '群众意见台账', columns, query: opinionQuery(filter), conditions: conditionsOf(viewWords[filter.view], filter.q && `含“${filter.q}”`, filter.category && '一个类别', filter.voice && voiceWords[filter.voice], filter.period && periodWords(filter.period)),
    count: await countOpinions(actor, filter, today, 1_000_000),
    rows: (footer) => sheetRows(columns, everyPage<LedgerRow, string>((after) => listOpinions<LedgerRow>(actor, { ...filter, after: after ?? '' }, today, { size: 500, whole: true, more })), footer),
  }
}
