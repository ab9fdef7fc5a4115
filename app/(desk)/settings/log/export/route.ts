import { Readable } from 'node:stream'
import { instantWords } from '@/components/ui/day-words'
import { callingIt } from '@/lib/congresses/office'
import { now } from '@/lib/platform/clock'
import { aRoute, refusedAs } from '@/lib/platform/route'
import type { Actor } from '@/lib/policy'
import { readLogFilter, type LogFilter } from '@/lib/settings/log'
import { recordLogExport } from '@/lib/settings/log-commands'
import { countLog, eachLogRow } from '@/lib/settings/log-queries'
import { happenedWords } from '@/lib/settings/log-words'
import { streamSheet } from '@/lib/tables/write'

const COLUMNS = [{ head: '序号' }, { head: '时间', width: 20 }, { head: '谁' }, { head: '身份' }, { head: '做了什么', width: 24 }, { head: '类别' }, { head: '对象', width: 40 }, { head: '结果' }, { head: '原因', width: 24 }]

export const GET = aRoute({ name: 'log.export', permission: 'log.read' }, async ({ actor, request }) => {
  const filter = readLogFilter(Object.fromEntries(new URL(request.url).searchParams))
  const recorded = await recordLogExport(actor, filter, await countLog(actor, filter), now())
  if (!recorded.ok) return refusedAs('', recorded.refusal)
  return new Response(Readable.toWeb(streamSheet(rowsOf(actor, filter), COLUMNS, '日志')) as ReadableStream, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('日志.xlsx')}`, 'cache-control': 'no-store' },
  })
})

async function* rowsOf(actor: Actor, filter: LogFilter) {
  for await (const { seq, at, actorName, role, kind, action, recordId, result, why } of eachLogRow(actor, filter)) {
    yield [seq, instantWords(at), actorName, role, callingIt(actor.office, happenedWords(kind, action)), kind, recordId, result === 'refused' ? '被拒绝' : '完成', why]
  }
}
