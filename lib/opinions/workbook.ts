import { countOpinions, listOpinions, opinionQuery, readOpinionFilter, type OpinionListRow } from '@/lib/opinions/list'
import { scrubbed } from '@/lib/opinions/scrub'
import type { OpinionChannel } from '@/lib/opinions/opinion'
import { viewWords } from '@/lib/opinions/views'
import { voiceWords } from '@/lib/opinions/voices'
import { periodWords } from '@/lib/reports/figure-words'
import { opinionChannelWords, opinionStateWords } from '@/lib/opinions/words'
import { dayOf, now } from '@/lib/platform/clock'
import { canAnywhere, type Actor } from '@/lib/policy'
import { findPrivate, hide } from '@/lib/publications/redact'
import { conditionsOf, everyPage, positionColumn, sheetRows, type Column, type Workbook } from '@/lib/workbooks/workbook'

/** What people wrote of themselves into the text stays in the house: nobody takes it along in a file. */
const covered = (text: string) => hide(scrubbed(text), findPrivate([text]))

const columns: readonly Column<OpinionListRow>[] = [
  positionColumn,
  { head: '编号', width: 12, cell: ({ number }) => number },
  { head: '收到时间', width: 12, cell: ({ receivedAt }) => dayOf(receivedAt) },
  { head: '渠道', width: 10, cell: ({ channel }) => opinionChannelWords[channel as OpinionChannel] }, // written from OPINION_CHANNELS only
  { head: '站点', width: 28, cell: ({ station }) => station },
  { head: '地点', width: 20, cell: ({ place }) => covered(place) },
  { head: '说了什么', width: 60, cell: ({ text }) => covered(text) },
  { head: '反映人数', width: 8, kind: 'number', cell: ({ voices }) => voices },
  { head: '状态', width: 12, cell: ({ state }) => opinionStateWords[state].label },
  { head: '承办单位', width: 22, cell: ({ unit }) => unit },
  { head: '代表', width: 12, cell: ({ deputy }) => deputy },
  { head: '到期', width: 12, cell: ({ dueOn }) => dueOn },
]

/** 群众意见台账: without anybody's name, telephone or address, whoever takes it. */
export async function opinionWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'opinion.list')) return null
  const today = dayOf(now())
  const filter = { ...readOpinionFilter(asked), before: '', after: '' }
  return {
    title: '群众意见台账', columns, query: opinionQuery(filter), conditions: conditionsOf(viewWords[filter.view], filter.q && `含“${filter.q}”`, filter.category && '一个类别', filter.voice && voiceWords[filter.voice], filter.period && periodWords(filter.period)),
    count: await countOpinions(actor, filter, today, 1_000_000),
    rows: (footer) => sheetRows(columns, everyPage<OpinionListRow, string>((after) => listOpinions(actor, { ...filter, after: after ?? '' }, today, { size: 500, whole: true })), footer),
  }
}
