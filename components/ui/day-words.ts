const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

const parts = (on: string) => on.split('-').map(Number) as [year: number, month: number, date: number]

/** 6月4日; with its year when that is not today's year, or when today is not said. */
export function dayWords(on: string, today?: string): string {
  const [year, month, date] = parts(on)
  const short = `${month}月${date}日`
  return today?.slice(0, 4) === on.slice(0, 4) ? short : `${year}年${short}`
}

/** 星期四. Sakamoto's method: a day is a string here, and a Date would bring a time zone with it. */
export function weekdayWords(on: string): string {
  const [year, month, date] = parts(on)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4].at(month - 1) ?? 0
  const from = month < 3 ? year - 1 : year
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return `星期${WEEKDAYS[(from + leaps + shift + date) % 7]}`
}

const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** 5月25日 19:12 in Asia/Shanghai, wherever the server stands. */
export function instantWords(at: Date, today?: string): string {
  const written = inShanghai.format(at) // 2026-05-25 19:12
  return `${dayWords(written.slice(0, 10), today)} ${written.slice(11)}`
}
