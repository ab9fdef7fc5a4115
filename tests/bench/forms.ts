import { send, type Shot } from './load'

/** The posts that a browser without JavaScript would send: the form of a page, found by a word in it, with what is to be typed. */
export async function shotOfForm(origin: string, path: string, headers: Record<string, string>, marker: RegExp, typed: Record<string, string>): Promise<Shot> {
  const { status, body } = await send(origin, { path, headers })
  if (status !== 200) throw new Error(`${path} answers ${status}`)
  const form = [...body.toString('utf8').matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([found]) => found).find((found) => marker.test(found))
  if (!form) throw new Error(`${path} has no form with ${marker}`)
  const fields = { ...hiddenOf(form), ...typed }
  const boundary = 'bench-boundary-7f3k'
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return {
    method: 'POST', path, body: `${parts.join('')}--${boundary}--\r\n`,
    headers: { ...headers, origin, 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

const hiddenOf = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]).filter(([name]) => name),
  )

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
