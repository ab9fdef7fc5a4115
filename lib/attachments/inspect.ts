import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { isImage, isKind, type Kind } from '@/lib/attachments/kinds'
import { withoutOfficeTraces } from '@/lib/attachments/traces-office'
import { withoutPdfTraces } from '@/lib/attachments/traces-pdf'
import { uploadWords } from '@/lib/attachments/words'
import { discard } from '@/lib/platform/files'

const MOST_SIDE = 4000
/** 100 million pixels: a telephone's largest photograph, and far less than an image bomb. */
const MOST_PIXELS = 100_000_000

type Sides = { width: number; height: number }
export type Inspected = { ok: true; path: string; kind: Kind; size: number; sha256: string; /** of an image */ sides?: Sides } | { ok: false; words: string }

/**
 * Looks at what a received file really is, whatever its name says, and makes it harmless.
 * An image is drawn anew: where and with what it was taken, and anything hidden behind the picture, does not survive that.
 * A document loses the names of those who wrote it: whoever asked for secrecy would be told by their own attachment.
 */
export async function inspect(path: string, mostSide = MOST_SIDE): Promise<Inspected> {
  const { size } = await stat(path)
  if (size === 0) return { ok: false, words: uploadWords.emptyFile }
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (found && /^image\/hei[cf]/.test(found.mime)) return { ok: false, words: uploadWords.heic }
  if (!found || !isKind(found.mime)) return { ok: false, words: uploadWords.wrongKind }
  const kept = isImage(found.mime) ? await redrawn(path, found.mime, mostSide) : await nameless(path, found.mime)
  if (kept === null) return { ok: false, words: isImage(found.mime) ? uploadWords.brokenImage : uploadWords.brokenPaper }
  if (kept === 'locked') return { ok: false, words: uploadWords.lockedPaper }
  return { ok: true, ...kept, kind: found.mime, size: (await stat(kept.path)).size, sha256: await fingerprint(kept.path) }
}

async function redrawn(path: string, kind: Kind, mostSide: number): Promise<{ path: string; sides: Sides } | null> {
  const drawn = `${path}.drawn`
  const image = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true })
  const encoded = kind === 'image/png' ? image.png() : kind === 'image/webp' ? image.webp({ quality: 85 }) : image.jpeg({ quality: 85, mozjpeg: false })
  try {
    const { width, height } = await encoded.toFile(drawn)
    return { path: drawn, sides: { width, height } }
  } catch {
    await discard(drawn)
    return null
  }
}

async function nameless(path: string, kind: Kind): Promise<{ path: string } | 'locked' | null> {
  const content = await readFile(path)
  const cleaned = kind === 'application/pdf' ? await withoutPdfTraces(content) : await withoutOfficeTraces(content)
  if (cleaned === null || cleaned === 'locked') return cleaned
  await writeFile(`${path}.drawn`, cleaned, { mode: 0o600 })
  return { path: `${path}.drawn` }
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
