import { openAnnualReport } from '@/lib/annual/page'
import { servedAs } from '@/lib/documents/served'
import { WORD } from '@/lib/documents/word'
import { now } from '@/lib/platform/clock'
import { aRoute, missingAs } from '@/lib/platform/route'
import { writerFor } from '@/lib/templates/queries'
import { recordExport } from '@/lib/workbooks/commands'

/** The report of a year for Word, in the office's own template where it has one. Who takes it is written down, as with every export. */
export const GET = aRoute<{ year: string }>({ name: 'annualReport.read', permission: 'annualReport.read' }, async ({ actor, params: { year } }) => {
  const report = await openAnnualReport(actor, year)
  if (!report) return missingAs(year, '没有找到这一年的报告。')
  await recordExport(actor, 'annualReport', { query: `year=${report.year}`, count: 1 }, now())
  return new Response(new Uint8Array(await writerFor(actor.congressId)(report.paper)), { headers: servedAs(WORD, `${report.paper.name}.docx`) })
})
