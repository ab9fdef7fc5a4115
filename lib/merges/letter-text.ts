import { inChinese } from '@/lib/assignments/letter'

/** The numbers of the letters after the first: 青交建复〔2026〕17 号 is followed by 18 号; another shape by 之二. */
export function followingNumber(first: string, position: number): string {
  const [, series, count, end] = /^(.*〕\s*)(\d+)(\s*号)$/u.exec(first) ?? []
  return series && count ? `${series}${Number(count) + position}${end}` : `${first}之${inChinese(position + 1)}`
}

/** One text, each letter to its own deputy: without the salutation, and naming the suggestion that this deputy made. */
export function textFor(text: string, from: string, to: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const own = first >= 0 && /^.{1,40}：\s*$/u.test(lines[first]!.trim()) ? lines.slice(first + 1) : lines
  return own.join('\n').trimStart().replaceAll(`《${from}》`, `《${to}》`)
}
