import { notFound } from 'next/navigation'
import { servedHeaders } from '@/lib/attachments/served'
import { aPublicRoute } from '@/lib/platform/public-action'
import { findPublicPhoto } from '@/lib/stations/photos'

/** A photograph of a board. Its address is never used for another; a phone keeps it for an hour, and no longer, since it may be taken down. */
export const GET = aPublicRoute<{ id: string }>({ name: 'station.photo' }, async ({ params: { id } }) => {
  const photo = await findPublicPhoto(id)
  if (!photo) notFound()
  return new Response(photo.body, { headers: { ...servedHeaders(photo), 'cache-control': 'public, max-age=3600' } })
})
