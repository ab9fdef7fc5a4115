import { findOrder } from '@/lib/clients/orders'
import { answerJson, aRouteOfClient, problem } from '@/lib/platform/client-route'

/** How one of the program's own orders stands. */
export const GET = aRouteOfClient<{ order: string }>({ name: 'client.read' }, async ({ client, params: { order } }) => {
  const status = await findOrder(client, order)
  return status ? answerJson(200, status) : problem(404, 'order')
})
