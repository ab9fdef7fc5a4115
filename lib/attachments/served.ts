import { isKind, KINDS } from '@/lib/attachments/kinds'

const percent = (text: string) => encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** The headers of a file from elsewhere: never run, never guessed at, never kept. RFC 6266 for the name. */
export function servedHeaders({ name, mime, size }: { name: string; mime: string; size: number }): Record<string, string> {
  const known = isKind(mime) ? KINDS[mime] : null
  const plain = `attachment.${known?.extension ?? 'bin'}`
  return {
    'content-type': known ? mime : 'application/octet-stream',
    'content-length': String(size),
    'content-disposition': `${known?.shownInPage ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${percent(name)}`,
    'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  }
}
