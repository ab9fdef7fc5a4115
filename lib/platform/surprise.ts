import { report } from '@/lib/platform/log'

/** Codes of the file system and of PostgreSQL, and how the layers between pass them on. */
const FULL = /\b(ENOSPC|EDQUOT|53100)\b|No space left on device|Disk quota exceeded/
const AWAY = /\b(57P0[1-3]|P1001|P1017|P2024)\b|\bECONNREFUSED\b|Connection terminated|Can't reach database server|Server has closed the connection|timeout exceeded when trying to connect/

/** An error's own words and those of what brought it about. */
function wordsOf(error: unknown, deep = 0): string {
  if (typeof error !== 'object' || error === null || deep > 4) return String(error)
  const { code, message, cause, meta } = error as { code?: unknown; message?: unknown; cause?: unknown; meta?: unknown }
  return [code, message, meta && JSON.stringify(meta), cause && wordsOf(cause, deep + 1)].filter(Boolean).join(' ')
}

/** Whether it was the database that did not answer: it stopped, starts again, or is out of reach. */
export const isAway = (error: unknown): boolean => AWAY.test(wordsOf(error))

/** Whether there is no room left to write: what is there can still be read. */
export const isFull = (error: unknown): boolean => FULL.test(wordsOf(error))

/** What is told of something that nobody foresaw in the step itself, with its number; what it is, where one can do something about it. `kept` says what became of the input. */
export function surpriseWords(error: unknown, about: Record<string, string>, kept = ''): string {
  const [number, words] = [report(error, about), wordsOf(error)]
  if (FULL.test(words)) return `服务器的磁盘满了，这一步没有写进去。${kept}请告诉代工委（编号 ${number}），腾出空间以后再试。`
  if (AWAY.test(words)) return `平台暂时连不上数据库，这一步没有写进去。${kept}请过一会儿再试；一直这样，请把编号 ${number} 告诉代工委。`
  return `出了我们没有料到的问题。${kept}请把编号 ${number} 告诉代工委。`
}
