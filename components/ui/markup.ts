import { Fragment, isValidElement, type ReactNode } from 'react'

/** Attributes that HTML spells otherwise than React. All others that are not lower case are refused: a misspelt one would be silently lost. */
const SPELT: Record<string, string> = {
  className: 'class', htmlFor: 'for', tabIndex: 'tabindex', dateTime: 'datetime', colSpan: 'colspan', rowSpan: 'rowspan', maxLength: 'maxlength', minLength: 'minlength',
  autoComplete: 'autocomplete', inputMode: 'inputmode', defaultValue: 'value', defaultChecked: 'checked', viewBox: 'viewBox',
}
const FLAGS = new Set(['checked', 'defaultChecked', 'disabled', 'download', 'hidden', 'multiple', 'open', 'required', 'selected'])
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])
/** Their text is read by other rules than everybody else's, so they are never still. */
const OTHER_RULES = new Set(['iframe', 'noscript', 'pre', 'script', 'style', 'textarea', 'title'])
const LEADS = new Set(['action', 'href', 'src'])

const SIGN = /["'&<>]/
const SIGNS = /["'&<>]/g
const written: Record<string, string> = { '"': '&quot;', "'": '&#x27;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => (SIGN.test(text) ? text.replace(SIGNS, (sign) => written[sign]!) : text)

type Props = Record<string, unknown> & { children?: ReactNode }
/** HTML that was written here and nowhere else: a plain text is none. */
export type Markup = string & { readonly isStill: true }

/**
 * What nothing of ours happens to in the browser, as HTML: written once as text, where React would draw each element on the server,
 * describe it to the browser and wake it there. It is written like any other markup, out of elements and components; what a
 * text cannot keep (a handler, a style, a component of the browser) throws, so nothing is ever lost on the way. `Still` shows it.
 */
export function markupOf(node: ReactNode): Markup {
  return drawn(node, undefined) as Markup
}

function drawn(node: ReactNode, chosen: unknown): string {
  if (typeof node === 'string') return escaped(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number') return String(node)
  if (Array.isArray(node)) {
    let all = ''
    for (const one of node) all += drawn(one as ReactNode, chosen)
    return all
  }
  if (!isValidElement<Props>(node)) throw new Error('this is no still markup')
  const { type, props } = node
  if (typeof type === 'string') return tag(type, props, chosen)
  if (type === Fragment) return drawn(props.children, chosen)
  if (typeof type === 'function' && !('$$typeof' in type)) return drawn((type as (props: Props) => ReactNode)(props), chosen)
  throw new Error(`a component of the browser cannot be part of still markup: ${String(type)}`)
}

function tag(type: string, props: Props, chosen: unknown): string {
  if (OTHER_RULES.has(type)) throw new Error(`<${type}> cannot be part of still markup`)
  let all = `<${type}`
  for (const name in props) if (name !== 'children' && !(type === 'select' && name === 'defaultValue')) all += attribute(name, props[name])
  if (type === 'option' && chosen !== undefined && props['value'] === chosen) all += ' selected=""'
  if (VOID.has(type)) return `${all}/>`
  return `${all}>${drawn(props.children, type === 'select' ? props['defaultValue'] : chosen)}</${type}>`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (FLAGS.has(name) && typeof value === 'boolean') return value ? ` ${SPELT[name] ?? name}=""` : ''
  const said = name.startsWith('aria-') || name.startsWith('data-')
  if (typeof value === 'string' || typeof value === 'number' || (said && typeof value === 'boolean')) {
    const spelt = SPELT[name] ?? name
    if (spelt === name && name !== 'viewBox' && /[^a-z0-9-]/.test(name)) throw new Error(`how HTML spells ${name} is not known to still markup`)
    if (LEADS.has(name) && /^[\s\0-\x1f]*(javascript|data|vbscript):/i.test(String(value))) throw new Error(`${name} leads into a script`)
    return ` ${spelt}="${typeof value === 'string' ? escaped(value) : value}"`
  }
  throw new Error(`${name} cannot be part of still markup`)
}

const MOST_KEPT = 100
const kept = new Map<string, Markup>()

/** The markup that `make` writes of nothing but what `of` says, made once while it is asked for again and again. */
export function keptMarkup(of: string, make: () => ReactNode): Markup {
  const known = kept.get(of) ?? markupOf(make())
  kept.delete(of)
  kept.set(of, known) // last asked for, last forgotten
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return known
}
