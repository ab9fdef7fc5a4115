import { z } from 'zod'
import { OrderInput } from '@/lib/clients/client'
import { listAnswers, pushOrder } from '@/lib/clients/orders'
import { answerJson, aRouteOfClient, problem, readJson } from '@/lib/platform/client-route'

/** Takes in one order of a program outside. Sent again, it is answered alike. */
export const POST = aRouteOfClient({ name: 'client.send' }, async ({ client, request }) => {
  const body = await readJson(request)
  if (body instanceof Response) return body
  const read = OrderInput.safeParse(body)
  if (!read.success) return problem(422, 'needs', {}, { fields: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.') || 'body', message])) })
  const pushed = await pushOrder(client, read.data)
  if (!pushed.ok) return problem(STATUS[pushed.problem] ?? 500, pushed.problem)
  return answerJson(pushed.isNew ? 201 : 200, { ...pushed.status, progressCode: pushed.progressCode })
})
const STATUS: Record<string, number> = { differs: 409, station: 422 }

/** The answers that came since the last one fetched. */
export const GET = aRouteOfClient({ name: 'client.read' }, async ({ client, request }) => {
  const after = z.uuid().safeParse(new URL(request.url).searchParams.get('after')).data ?? null
  return answerJson(200, await listAnswers(client, after))
})
