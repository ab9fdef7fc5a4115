import { labelOf } from '@/lib/rulebook/rules'
import { columnsOf, isListPath, type ListPath, type Row } from '@/lib/rulebooks/rows'

// Rows are added, taken away and moved by a submit that keeps everything typed and stores nothing: it works without a script.

type Values = Record<string, string>
const ACTS = ['add', 'remove', 'up'] as const
type Act = (typeof ACTS)[number]
export const pressOf = (act: Act, path: ListPath, index = 0): string => `${act}:${path}:${index}`

/** The rows of a list as they were typed; null where the form did not hold that list. */
export function rowsIn(values: Values | undefined, path: ListPath): Row[] | null {
  if (values?.[`asked.${path}`] === undefined) return null
  const names = ['code', ...columnsOf[path].map(({ name }) => name)]
  const count = Number(values[`asked.${path}`])
  return Array.from({ length: Math.min(count, MOST) || 0 }, (_, index) => Object.fromEntries(names.map((name) => [name, values[`${path}.${index}.${name}`] ?? ''])))
}
export const MOST = 60

export type Pressed = { values: Values; message: string } | null

/** What was typed with one row more, one less, or one a place higher; null where nothing of that kind was pressed. */
export function pressRow(values: Values, press: string | undefined, newCode: (taken: readonly string[], path: ListPath) => string): Pressed {
  const [act, path = '', at = ''] = press?.split(':') ?? []
  const rows = isListPath(path) ? rowsIn(values, path) : null
  if (!rows || !isListPath(path) || !ACTS.includes(act as Act) || !/^\d{1,2}$/.test(at)) return null
  const index = Number(at)
  const named = `「${labelOf(path)}」`
  if (act === 'add') {
    if (rows.length >= MOST) return { values, message: `${named}最多 ${MOST} 行。` }
    const code = newCode(rows.map((row) => row.code!), path)
    return { values: written(values, path, [...rows, { code, mark: path === 'resultClasses' ? code : '' }]), message: `${named}加了第 ${rows.length + 1} 行，还没有存。` }
  }
  if (index >= rows.length) return null
  if (act === 'remove') return { values: written(values, path, rows.filter((_, other) => other !== index)), message: `${named}去掉了${rows[index]!.label ? `“${rows[index]!.label}”` : '一行'}，还没有存。` }
  if (index === 0) return null
  const moved = rows.with(index - 1, rows[index]!).with(index, rows[index - 1]!)
  return { values: written(values, path, moved), message: `${named}的“${rows[index]!.label}”上移了一行，还没有存。` }
}

function written(values: Values, path: ListPath, rows: readonly Row[]): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${path}.`))
  const own = rows.flatMap((row, index) => Object.entries(row).map(([name, value]) => [`${path}.${index}.${name}`, value] as const))
  return { ...Object.fromEntries([...others, ...own]), [`asked.${path}`]: String(rows.length) }
}

/** For a class the next free letter, which people see; for the rest a name that nothing else has. */
export const codeFor = (random: () => string) => (taken: readonly string[], path: ListPath): string => {
  const letters = path === 'resultClasses' ? [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !taken.includes(letter)) : []
  return letters[0] ?? `x${random().replace(/[^A-Za-z0-9]/g, '').slice(0, 10)}`
}

/** Which version of the draft a form was drawn from, and whether the person has since read of a newer one and still wants their own. */
export function drawnFrom(form: Record<string, unknown>, bound: number): number {
  const number = (name: string) => (/^\d{1,9}$/.test(String(form[name] ?? '')) ? Number(form[name]) : null)
  return number('over') ?? number('drawn') ?? bound
}
