import { useEffect, useState, type RefObject } from 'react'
import { useReady } from './ready'

/**
 * On a slow line people write before the script has come. React then sets a text area that was not empty back to what the server sent;
 * this keeps what stood there, and says it again as if it were typed now, so that whoever listens hears it.
 */
export function useTypedEarly(id: string, area: RefObject<HTMLTextAreaElement | null>): void {
  const isHydrating = !useReady()
  // Read while drawing: afterwards it is gone. Without a document this is the server, and nobody has typed.
  const [early] = useState(() => (isHydrating && typeof document !== 'undefined' ? valueIn(id) : null))
  useEffect(() => {
    if (early === null || !area.current || early === area.current.defaultValue) return
    if (area.current.value === area.current.defaultValue) Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area.current, early)
    area.current.dispatchEvent(new Event('input', { bubbles: true }))
  }, [early, area])
}

function valueIn(id: string): string | null {
  const found = document.getElementById(id)
  return found instanceof HTMLTextAreaElement ? found.value : null
}

/** Has anything in this form been changed since the server sent it? */
export const isChanged = (form: HTMLFormElement): boolean =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLInputElement) return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.type !== 'hidden' && field.type !== 'file' && field.value !== field.defaultValue
    return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue
  })
