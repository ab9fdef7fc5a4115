import { servedHeaders } from '@/lib/attachments/served'
import { aRoute, missingAs } from '@/lib/platform/route'
import { findActFile } from '@/lib/supervision/act-files'

export const GET = aRoute<{ id: string }>({ name: 'keyTopic.file', permission: 'keyTopic.list' }, async ({ actor, params: { id } }) => {
  const file = await findActFile(actor, id)
  return file ? new Response(file.body, { headers: servedHeaders(file) }) : missingAs(id, '没有找到这份材料。')
})
