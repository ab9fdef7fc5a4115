import { servedHeaders } from '@/lib/attachments/served'
import { findPhoto } from '@/lib/opinions/photos'
import { missingAs, aRoute } from '@/lib/platform/route'
import { getCircumstances } from '@/lib/settings/queries'

export const GET = aRoute<{ id: string }>({ name: 'opinion.photo', permission: 'opinion.list' }, async ({ actor, params: { id } }) => {
  const { today } = await getCircumstances(actor.congressId)
  const file = await findPhoto(actor, id, today)
  return file ? new Response(file.body, { headers: servedHeaders(file) }) : missingAs(id, '没有这张照片。')
})
