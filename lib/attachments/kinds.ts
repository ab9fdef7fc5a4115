/** What may be attached, by what is really in the file. Everything else is refused: SVG, HTML, archives, macros. */
export const KINDS = {
  'image/jpeg': { extension: 'jpg', shownInPage: true },
  'image/png': { extension: 'png', shownInPage: true },
  'image/webp': { extension: 'webp', shownInPage: true },
  'application/pdf': { extension: 'pdf', shownInPage: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extension: 'docx', shownInPage: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extension: 'xlsx', shownInPage: false },
} as const
export type Kind = keyof typeof KINDS

export const isKind = (mime: string): mime is Kind => Object.hasOwn(KINDS, mime)
export const isImage = (mime: string) => mime.startsWith('image/')

export const MOST_BYTES = 20 * 1024 * 1024
export const MOST_FILES = 20
/** Of the sealed letter: one, and what was scanned anew or a page at a time. */
export const MOST_SCANS = 5
/** A letter on paper is scanned or photographed. */
export const isScan = (mime: string) => mime === 'application/pdf' || mime === 'image/jpeg' || mime === 'image/png'
/** What the file picker offers. Named kinds, not image/*: then a telephone hands over its HEIC photographs as JPEG. */
export const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', '.pdf', '.docx', '.xlsx'].join(',')

/** The name that people see: their own, made harmless, with the ending that fits what is in the file. */
export function nameFor(given: string, kind: Kind): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 80)
  return `${stem || '附件'}.${KINDS[kind].extension}`
}

/** 1.2 MB · 340 KB */
export const sizeWords = (bytes: number) => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`)
