import { addDays, Day } from '@/lib/rulebook/days'

const SPELLINGS = [
  /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}.*)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const MONTHS = [/^(\d{4})[-./年](\d{1,2})月?$/, /^(\d{4})(\d{2})$/]

/** A day however a ledger spells it (2024.3.5, 2024年3月5日, 20240305, or Excel's count of days), or null if there is no such day. */
export function dayOfText(text: string): string | null {
  const written = text.replace(/\s+(?!\d{1,2}:)/g, '').trim()
  for (const spelling of SPELLINGS) {
    const parts = spelling.exec(written)
    if (parts) return realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  }
  return /^\d{5}(\.\d+)?$/.test(written) ? dayOfSerial(Math.floor(Number(written))) : null
}

/** A day or a month; of a month its first day. For dates of birth, which rosters give by month. */
export function dayOrMonthOfText(text: string): string | null {
  const written = text.replace(/\s+/g, '')
  for (const spelling of MONTHS) {
    const parts = spelling.exec(written)
    if (parts) return realDay(Number(parts[1]), Number(parts[2]), 1)
  }
  return dayOfText(text)
}

const pad = (number: number) => String(number).padStart(2, '0')

const realDay = (year: number, month: number, day: number): string | null => Day.safeParse(`${year}-${pad(month)}-${pad(day)}`).data ?? null

const EXCEL_ZERO = '1899-12-30'
const EARLIEST = 10_000 // 1927: below that a five-digit number is not a day of any ledger

const dayOfSerial = (serial: number) => (serial < EARLIEST ? null : addDays(EXCEL_ZERO, serial))
