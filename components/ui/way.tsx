import type { ComponentProps } from 'react'

/**
 * A link to another page of ours: a plain anchor, which `SoftWays` follows without loading the document anew. A list has
 * sixty of them, and each component around an anchor would be drawn on the server and woken in the browser.
 */
export function Way({ href, prefetch: _, ...rest }: ComponentProps<'a'> & { href: string; /** Nothing is ever fetched before it is pressed; taken so that it can stand where a Link stood. */ prefetch?: false }) {
  return <a data-way="" href={href} {...rest} />
}
