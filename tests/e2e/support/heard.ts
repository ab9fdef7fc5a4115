import ExcelJS from 'exceljs'
import type { APIRequestContext } from '@playwright/test'

/** All that an answer says: its text, its headers (a file's name, where to go next), the cells of a workbook; and where it leads. */
export async function heard(request: APIRequestContext, path: string, headers: Record<string, string> = {}): Promise<{ text: string; links: string[]; status: number }> {
  const answer = await request.get(path, { headers, timeout: 90_000 }) // many are asked for at once, on a machine that has other things to do
  const status = answer.status()
  const told = Object.values(answer.headers()).map((value) => { try { return decodeURIComponent(value) } catch { return value } }).join('\n')
  const type = answer.headers()['content-type'] ?? ''
  if (type.includes('spreadsheetml')) {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await answer.body()) as unknown as ArrayBuffer) // a Buffer is one, whatever its types say
    return { text: told + JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues())), links: [], status }
  }
  if (!/text|json|xml|x-component/.test(type)) return { text: told, links: [], status }
  const body = await answer.text()
  const links = [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
  return { text: told + body, links, status }
}
