import sharp from 'sharp'
import { codeSvg } from './drawing'

/** Wide enough for a sheet of A4 at 150 dots to the inch; whole dots to a module, or a reader stumbles. */
const ABOUT = 1200

/** A code as a picture, for where a drawing is not taken: messengers, text processors. Only paths are drawn: no font is needed. */
export async function codePng(text: string): Promise<Buffer<ArrayBuffer>> {
  const drawing = Buffer.from(codeSvg(text, ''))
  const { width } = await sharp(drawing).metadata()
  const times = Math.max(1, Math.round(ABOUT / width))
  const { data } = await sharp(drawing, { density: 72 * times }).resize({ width: width * times, kernel: 'nearest' }).grayscale().png({ palette: true, colours: 2 }).toBuffer({ resolveWithObject: true })
  return Buffer.from(data)
}
