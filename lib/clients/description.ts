import { z } from 'zod'
import { OrderInput } from '@/lib/clients/client'
import { problemWords } from '@/lib/clients/words'

const text = { type: 'string' } as const
const nullable = { type: ['string', 'null'] } as const
const Status = {
  type: 'object',
  properties: {
    orderNumber: { ...text, description: '对方系统的工单号' }, number: { ...text, description: '平台的编号' }, state: { ...text, description: '状态代码' }, stateText: { ...text, description: '状态' },
    receivedAt: { ...text, format: 'date-time' }, dueOn: { ...nullable, description: '现在这一步的期限' }, grade: { ...nullable, description: '反映人的评价' },
    answers: { type: 'array', items: { type: 'object', properties: { at: { ...text, format: 'date-time' }, by: text, text } } }, declined: { ...nullable, description: '不予受理时，应当找哪里' },
  },
}
const Push = {
  type: 'object',
  properties: {
    version: { const: 1 }, id: { ...text, description: '和 webhook-id 一样' }, test: { type: 'boolean', description: '试推送时为 true' },
    type: { ...text, enum: ['order.changed', 'order.handedOver'], description: 'changed：自己推送的工单有了进展；handedOver：人大转交过来的新工单' },
    order: { oneOf: [{ $ref: '#/components/schemas/OrderStatus' }, { type: 'object', properties: { number: text, receivedAt: { ...text, format: 'date-time' }, content: text, place: text, instruction: text } }, { type: 'null' }] },
  },
}
const Problem = { type: 'object', properties: { title: text, status: { type: 'integer' }, detail: text, code: { ...text, enum: Object.keys(problemWords) }, fields: { type: 'object', additionalProperties: text } } }
const json = (schema: object, description: string) => ({ description, content: { 'application/json': { schema } } })
const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
const always = { 401: refused('没有密钥，或者密钥不对'), 429: refused('来得太快，Retry-After 写明过几秒') }
const status = { $ref: '#/components/schemas/OrderStatus' }

/** The interface in OpenAPI 3.1; what is asked for comes from the schema that reads it. */
export const describe = (origin: string) => ({
  openapi: '3.1.0',
  info: { title: '群众意见外部接口', version: '1', description: '供 12345 等系统推送工单、查询办理情况。每个系统一把密钥，由人大的安全管理员在“设置”的“外部接口”里开通，只显示一次。' },
  servers: [{ url: origin }],
  security: [{ key: [] }],
  paths: {
    '/api/v1/opinions': {
      post: {
        summary: '推送一个工单', description: '按工单号只登记一次：重发返回 200 和同样的内容；内容不同返回 409。',
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } },
        responses: { 201: json(status, '已登记。progressCode 是反映人查进度的码，请转告本人'), 200: json(status, '以前已经登记'), 400: refused('不是 JSON'), 409: refused('工单号重复而内容不同'), 413: refused('内容太大'), 422: refused('有几处要改，见 fields'), ...always },
      },
      get: {
        summary: '取新的答复', description: '从旧到新，每次最多 100 条；把上一次的 next 作为 after 带上，取它之后的。',
        parameters: [{ name: 'after', in: 'query', schema: { ...text, format: 'uuid' } }],
        responses: { 200: json({ type: 'object', properties: { orders: { type: 'array', items: { type: 'object', properties: { orderNumber: text, number: text, at: text, by: text, text } } }, next: nullable } }, '答复'), ...always },
      },
    },
    '/api/v1/opinions/{orderNumber}': {
      get: { summary: '查一个工单', parameters: [{ name: 'orderNumber', in: 'path', required: true, schema: text }], responses: { 200: json(status, '办理情况'), 404: refused('没有这个工单，或者不是自己推送的'), ...always } },
    },
  },
  webhooks: {
    order: {
      post: {
        summary: '工单有了进展，或者转交过来', security: [],
        description: '人大在“设置”的“外部接口”里填了推送地址，就会收到。按 Standard Webhooks 签名：webhook-id、webhook-timestamp、webhook-signature（v1,HMAC-SHA256）。同一个 webhook-id 可能送到两次，只算一次；答 2xx 或者 409 算收到，5xx、408、425、429 会再送，共 8 次。里面没有反映人的姓名、电话和住址。',
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Push' } } } },
        responses: { 204: { description: '收到' } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: { Order: z.toJSONSchema(OrderInput, { io: 'input' }), OrderStatus: Status, Push, Problem },
  },
})
