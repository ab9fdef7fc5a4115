import type { FormState } from '@/components/ui/form-state'
import type { z } from 'zod'

type Tree = { [key: string]: unknown }
const PART = /^[A-Za-z][A-Za-z0-9]*$|^\d{1,3}$/

/**
 * A form as the schemas expect it: `plan.0.unitId` becomes plan: [{ unitId }], a name given several times a list.
 * Names that are no plain path are passed over, so nothing can be smuggled into a prototype.
 */
export function readForm(form: FormData): Tree {
  const tree: Tree = Object.create(null)
  for (const name of new Set(form.keys())) {
    const path = name.endsWith('[]') ? name.slice(0, -2).split('.') : name.split('.')
    if (!path.every((part) => PART.test(part) && part !== 'constructor')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    put(tree, path, name.endsWith('[]') ? values : values.at(-1))
  }
  return listed(tree) as Tree
}

function put(tree: Tree, [first, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) return void (tree[first!] = value)
  put((tree[first!] ??= Object.create(null)) as Tree, rest, value)
}

/** Objects whose keys are 0, 1, 2 … become lists, in that order. */
function listed(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, held]) => [key, listed(held)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, held]) => held)
  return Object.fromEntries(entries)
}

/** What was typed, to be shown again beside the mistakes. Passwords are never sent back. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !/password/i.test(name) && !name.startsWith('$'))
      .map((name) => [name.replace(/\[\]$/, ''), form.getAll(name).filter((value) => typeof value === 'string').join(',')]),
  )

/** Zod's findings as one sentence per field; `at` prefixes names of nested forms. */
export function mistakesOf(error: z.ZodError, form: FormData): FormState {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  const count = Object.keys(fields).length
  return { message: `还有 ${count} 处要改。`, fields, values: typedIn(form) }
}
