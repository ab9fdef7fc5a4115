// What is typed and not sent yet, on this device only. It is forgotten as soon as the server has it.

const keyOf = (id: string) => `draft:${id}`
type Left = { version: number; entries: [name: string, value: string][] }

const textsOf = (form: FormData): Left['entries'] =>
  [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') ? [[name, value] as [string, string]] : []))

/** A browser that keeps nothing (private windows, a full disk) must not stop the hand. */
export function remember(id: string, version: number, form: FormData): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ version, entries: textsOf(form) } satisfies Left))
  } catch {
    // the page itself still holds it
  }
}

export function forget(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // nothing was kept either
  }
}

export function recall(id: string): Left | null {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null')
    const known = left !== null && typeof left === 'object' && 'version' in left && 'entries' in left && Array.isArray(left.entries)
    return known ? (left as Left) : null
  } catch {
    return null
  }
}

/** Puts kept texts and choices back into the form. Through the element's own setter, so that React hears of it. */
export function putBack(form: HTMLFormElement, entries: Left['entries']): void {
  for (const element of Array.from(form.elements)) {
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) {
      element.checked = entries.some(([name, value]) => name === element.name && value === element.value)
    } else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || (element instanceof HTMLInputElement && element.type === 'text')) {
      const value = entries.find(([name]) => name === element.name)?.[1]
      if (value === undefined || value === element.value) continue
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}

/** Whether the server has it already: the page came with these very texts and choices. A save that was sent while the page was being left is answered to nobody. */
export const cameWith = (form: HTMLFormElement, entries: Left['entries']): boolean =>
  Array.from(form.elements).every((element) => {
    const own = entries.filter(([name]) => 'name' in element && name === element.name).map(([, value]) => value)
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) return own.includes(element.value) === element.defaultChecked
    if (element instanceof HTMLSelectElement) return own[0] === undefined || own[0] === ([...element.options].find(({ defaultSelected }) => defaultSelected) ?? element.options[0])?.value
    if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')) return own[0] === undefined || sameText(own[0], element.defaultValue)
    return true
  })

/** A form sends its lines with \r\n. */
const sameText = (one: string, other: string) => one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim()
