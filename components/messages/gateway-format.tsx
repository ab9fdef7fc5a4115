import { Disclosure } from '@/components/ui/disclosure'

const SAMPLE = `POST /您的地址
content-type: application/json; charset=utf-8
webhook-id: 0192f0c8-5a1e-7c3b-9d0e-2f6b7a8c9d0e
webhook-timestamp: 1794530400
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
idempotency-key: 0192f0c8-5a1e-7c3b-9d0e-2f6b7a8c9d0e

{"version":1,"id":"0192f0c8-5a1e-7c3b-9d0e-2f6b7a8c9d0e","to":"13800005678",
 "text":"【某县人大】答复已经齐了，等代表评价。登录后看：https://…/m/…",
 "link":"https://…/m/…","from":"某县人大","test":false}`

/** What whoever runs the gateway has to know: all of it on the page where its address is typed. */
export function GatewayFormat() {
  return (
    <Disclosure summary="网关怎样接：给做网关的人看">
      <div className="prose">
        <p>短信、企业微信、政务通知用同一个接口，地址各填各的：平台每条消息往网关的地址发一次 POST，网关转给自己的通道，按手机号找人。短信不超过 134 个字（两条的长度），标题太长的截短。</p>
        <pre className="overflow-x-auto" tabIndex={0}>{SAMPLE}</pre>
        <ul>
          <li>签名照 Standard Webhooks：对“编号.秒数.正文”用密钥做 HMAC-SHA256，写成 base64，前面加 v1,。密钥以 whsec_ 开头的，后面是 base64；不然就是原文。秒数和现在差 5 分钟以上的，请不要收。</li>
          <li>收下了回 2xx。同一个编号只发一次：平台没听到回答会用同一个编号再发，网关见过的回 2xx 或者 409。</li>
          <li>408、425、429 和 5xx 过一会儿再发：1 分钟、5 分钟、15 分钟、1 小时、4 小时、8 小时、18 小时，共 8 次。其他回答不再发，列在“没有送到的”里。</li>
          <li>10 秒内回答；转到别处（3xx）的不跟去；回答的正文只看前 120 个字。</li>
          <li>内网里的地址，由部署的人写进环境变量 OUTGOING_PRIVATE（主机或者 主机:端口，逗号分开）才能用。</li>
        </ul>
      </div>
    </Disclosure>
  )
}
