import type { Actor } from '@/lib/policy'
import { canAnywhere } from '@/lib/policy'
import { countForExport, exportColumns, exportRows } from '@/lib/suggestions/export'
import { CONDITIONS, filterQuery, readFilter } from '@/lib/suggestions/list-filter'
import { heardList } from '@/lib/suggestions/list-page'
import { conditionWords, orderWords, titleWords } from '@/lib/suggestions/list-words'
import { viewLabel } from '@/lib/suggestions/views'
import type { Workbook } from '@/lib/workbooks/workbook'

/** 交办和办理台账: the list of suggestions as it is filtered. */
export async function suggestionWorkbook(actor: Actor, asked: Record<string, string>): Promise<Workbook | null> {
  if (!canAnywhere(actor, 'suggestion.export')) return null
  const { filter, view, looking, choices, circumstances } = await heardList(actor, readFilter(asked))
  const narrowed = CONDITIONS.flatMap((name) => conditionWords(name, filter, choices) ?? [])
  return {
    title: titleWords[looking.standpoint], columns: exportColumns, query: filterQuery(filter), count: await countForExport(filter, looking),
    conditions: `视图：${viewLabel(looking.standpoint, view)}；条件：${narrowed.join('，') || '没有'}；${orderWords[filter.order].now}`,
    rows: (footer) => exportRows(filter, looking, circumstances, footer),
  }
}
