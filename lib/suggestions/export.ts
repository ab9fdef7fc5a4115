import { db } from '@/lib/platform/db'
import { mergedInto } from '@/lib/merges/words'
import { can } from '@/lib/policy'
import { rulebookOf, type Circumstances } from '@/lib/rulebook/circumstances'
import { classMark, labelOf } from '@/lib/rulebook/known'
import type { Rulebook } from '@/lib/rulebook/rulebook'
import { gradeLabel } from '@/lib/rulebook/satisfaction'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { markWords, promiseWords, talkWords } from '@/lib/suggestions/export-more'
import { readPage, type ExportPage, type ExportRow } from '@/lib/suggestions/export-page'
import type { Filter } from '@/lib/suggestions/list-filter'
import { SECRET, toLedgerRow } from '@/lib/suggestions/list-row'
import { sourceOf, whereOf, type Looking } from '@/lib/suggestions/list-where'
import { sittingWords } from '@/lib/suggestions/list-words'
import { nameless } from '@/lib/suggestions/nameless'
import type { Channel } from '@/lib/suggestions/suggestion'
import { channelWords } from '@/lib/suggestions/words'
import type { Cell, SheetColumn } from '@/lib/tables/write'
import { Prisma } from '@/prisma/generated/client'

type Column = SheetColumn & { cell: (row: ExportRow, shown: Shown) => Cell }
type Shown = { listed: ReturnType<typeof toLedgerRow>; position: number; rulebook: Rulebook; mayReadGrade: boolean; mayReadTalks: boolean; isUnit: boolean; today: string }

// The dispatch ledger and the handling ledger in one (domain G5), each cell only as far as this person may read it.
const columns: readonly Column[] = [
  { head: '序号', width: 6, kind: 'number', cell: (_, { position }) => position },
  { head: '届次', width: 12, cell: ({ termNumber, sittingNumber }) => (termNumber === null ? '' : sittingWords(termNumber, sittingNumber)) },
  { head: '编号', width: 10, cell: ({ number }) => number },
  { head: '标题', width: 48, cell: ({ title }) => title },
  { head: '并案', width: 12, cell: ({ mergedInto: number }) => (number ? mergedInto(number) : '') },
  { head: '类别', width: 12, cell: ({ category }, { rulebook }) => labelOf(rulebook.categories, category) },
  { head: '提出时间', width: 10, cell: ({ channel }) => channelWords[channel as Channel] },
  { head: '来源', width: 16, cell: ({ motionNumber }, { listed }) => (motionNumber ? `第 ${motionNumber} 号议案转建议` : listed.origin) },
  { head: '提出人', width: 16, cell: (_, { listed }) => listed.proposer },
  { head: '代表团', width: 16, cell: ({ delegationName }, { listed }) => (listed.proposer === SECRET ? '' : delegationName) },
  { head: '联名人数', width: 8, kind: 'number', cell: ({ cosigners }) => cosigners },
  { head: '主办单位', width: 24, cell: (_, { listed }) => listed.lead.join('；') },
  { head: '会办单位', width: 24, cell: (_, { listed }) => listed.co.join('；') },
  { head: '交办时间', width: 12, cell: ({ dispatchedOn }) => dispatchedOn },
  { head: '签收时间', width: 12, cell: ({ signedOn }) => signedOn },
  { head: '到期', width: 12, cell: (_, { listed }) => listed.dueOn },
  { head: '状态', width: 14, cell: (_, { listed }) => listed.state.label },
  { head: '重点督办', width: 8, cell: ({ isKeyTopic }) => (isKeyTopic ? '是' : '') },
  { head: '督办领导和委员会', width: 24, cell: ({ supervisedBy }) => supervisedBy },
  { head: '分管负责人', width: 14, cell: ({ leaders }, { mayReadTalks }) => (mayReadTalks ? leaders : '') },
  { head: '承办人', width: 20, cell: ({ inCharge }, { mayReadTalks }) => (mayReadTalks ? inCharge : '') },
  { head: '沟通次数', width: 8, kind: 'number', cell: ({ talks }, { mayReadTalks }) => (mayReadTalks ? (talks?.length ?? 0) : null) },
  { head: '沟通的时间和方式', width: 36, cell: ({ talks }, { mayReadTalks }) => (mayReadTalks ? talkWords(talks) : '') },
  { head: '会办意见时间', width: 14, cell: ({ opinionsOn }, { mayReadTalks }) => (mayReadTalks ? opinionsOn : '') },
  { head: '答复文号', width: 20, cell: ({ letters }) => letters },
  { head: '答复时间', width: 12, cell: ({ repliedOn }) => repliedOn },
  { head: '签发人', width: 12, cell: ({ signers }) => signers },
  { head: '办理结果', width: 8, cell: ({ resultClass }, { rulebook }) => classMark(resultClass, rulebook) },
  { head: '代表评价', width: 10, cell: ({ grade }, { mayReadGrade, rulebook }) => (mayReadGrade ? gradeLabel(grade, rulebook) : '') },
  { head: '态度和结果', width: 26, cell: ({ marks }, { mayReadGrade, rulebook }) => (mayReadGrade ? markWords(marks, rulebook) : '') },
  { head: '评价理由', width: 30, cell: ({ objection }, { mayReadGrade }) => (mayReadGrade ? objection : '') },
  { head: '办理轮次', width: 8, kind: 'number', cell: ({ round }) => round },
  { head: '重新办理时间', width: 12, cell: ({ rehandledOn }) => rehandledOn },
  { head: '承诺事项、时限和进展', width: 40, cell: ({ promises }, { mayReadTalks, isUnit }) => (mayReadTalks ? promiseWords(promises, isUnit) : '') },
  { head: '公开时间', width: 12, cell: ({ publishedOn }) => publishedOn },
  { head: '网址', width: 30, cell: ({ id, publishedOn }) => (publishedOn ? `${env.NEXTAUTH_URL}${paths.published(id)}` : '') },
  { head: '是否逾期', width: 8, cell: (_, { listed, today }) => (listed.dueOn && listed.dueOn < today ? '是' : '') },
]
export const exportColumns: readonly SheetColumn[] = columns

/** How many rows an export will have, counted to the end. */
export async function countForExport(filter: Filter, looking: Looking): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${sourceOf(looking)} WHERE ${whereOf(filter, looking)}`
  return row!.count
}

/** The list as a ledger, in its own order, read page by page so that memory stays flat; `footer` ends it. */
export async function* exportRows(filter: Filter, looking: Looking, circumstances: Circumstances, footer: readonly string[]): AsyncGenerator<Cell[]> {
  let position = 0
  for await (const rows of pages(filter, looking)) {
    for (const row of rows) {
      position += 1
      const shown: Shown = { listed: toLedgerRow(row, looking), position, rulebook: rulebookOf(row, circumstances), today: looking.today, ...rightsOf(row, looking) }
      const cells = columns.map(({ cell }) => cell(row, shown))
      yield shown.listed.proposer === SECRET ? nameless(cells, [row.authorName]) : cells
    }
  }
  yield []
  for (const words of footer) yield [words] // not under 标题: read back in, it must not become a suggestion
}

/** Page after page; the database reads the next one while this one is written. */
async function* pages(filter: Filter, looking: Looking): AsyncGenerator<ExportRow[]> {
  for (let coming: Promise<ExportPage> | null = readPage(filter, null, looking); coming; ) {
    const { rows, next }: ExportPage = await coming
    coming = next && readPage(filter, next, looking)
    coming?.catch(() => undefined) // heard when it is awaited, or by nobody if the reader has gone
    yield rows
  }
}

/** Grades are the office's, the author's and cosigners' at once, the units' and leaders' when final, other deputies' never. */
function rightsOf(row: ExportRow, { actor, standpoint }: Looking): Pick<Shown, 'mayReadGrade' | 'mayReadTalks' | 'isUnit'> {
  const isUnit = standpoint === 'unit'
  const unitIds = standpoint === 'unit' && actor.unitId ? [actor.unitId] : []
  const parties = { congressId: row.congressId, authorId: row.authorId, cosignerIds: row.signed && actor.deputyId ? [actor.deputyId] : [], unitIds, stage: 'accepted' as const }
  const isFinal = row.state === 'escalated' || row.state === 'evaluated' || row.state === 'tracking' || row.state === 'closed'
  return {
    mayReadGrade: can(actor, 'suggestion.readGradeAtOnce', parties) || (isFinal && (standpoint === 'unit' || standpoint === 'leader')),
    mayReadTalks: isUnit || can(actor, 'suggestion.readCommunications', parties), // of a unit's export only its own part is asked
    isUnit,
  }
}
