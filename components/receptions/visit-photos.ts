'use client'

import { toBytes } from './visit-seal'

/** Longer than this no edge needs to be: a pothole is still a pothole, and a slow line carries it. */
const EDGE = 1600
const QUALITY = 0.8
export const MOST_PHOTOS = 3

/** Photos as they were chosen, drawn small on the device: where they were taken stays behind here already. Those that it cannot open are counted. */
export async function smallPhotos(files: readonly File[]): Promise<{ photos: string[]; unreadable: number }> {
  const drawn = await Promise.all(files.slice(0, MOST_PHOTOS).map((file) => draw(file).catch(() => null)))
  const photos = drawn.filter((one) => one !== null)
  return { photos, unreadable: drawn.length - photos.length }
}

async function draw(file: File): Promise<string | null> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, EDGE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null
}

/** A visit as a form, as the server takes it from anywhere. */
export function asForm(key: string, said: Record<string, string>, photos: readonly string[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...said, key })) form.append(name, value)
  for (const photo of photos) form.append('photos', new File([toBytes(photo).slice()], 'photo.jpg', { type: 'image/jpeg' }))
  return form
}
