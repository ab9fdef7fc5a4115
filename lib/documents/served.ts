/** The headers of a file that is made here and taken away: never shown in the page, never kept. RFC 6266 for the name. */
export function servedAs(mime: string, name: string): Record<string, string> {
  const plain = `document${/\.[a-z]+$/.exec(name)?.[0] ?? ''}`
  return {
    'content-type': mime,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName(name)).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}

/** A name that every file system takes. */
export const fileName = (name: string) => name.replace(/[\\/:*?"<>|\u0000-\u001F]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80)
