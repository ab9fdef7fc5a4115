/** One text, each letter to its own deputy: without the salutation, and naming the suggestion that this deputy made. */
export function textFor(text: string, from: string, to: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const own = first >= 0 && /^.{1,40}：\s*$/u.test(lines[first]!.trim()) ? lines.slice(first + 1) : lines
  return own.join('\n').trimStart().replaceAll(`《${from}》`, `《${to}》`)
}
