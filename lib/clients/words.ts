/** What the interface answers where it cannot do what was asked: a title, and a sentence that says what to do. */
export const problemWords = {
  key: ['没有密钥，或者密钥不对', '请在 Authorization 里写 Bearer 加密钥。密钥可能已经停用，请找人大的安全管理员。'],
  brake: ['来得太快', '请过一分钟再发。'],
  size: ['内容太大', '一次最多 64 KB，请缩短内容。'],
  json: ['不是 JSON', '请求的正文要是一个 JSON 对象，编码用 UTF-8。'],
  needs: ['有几处要改', '请按 fields 里的说明改好再发。'],
  order: ['没有找到这个工单', '请核对工单号。只能查自己推送的工单。'],
  station: ['没有这个联络站', '请核对联络站码，或者不写。'],
  differs: ['工单号重复', '这个工单号已经推送过，内容不一样。改了内容请换一个工单号。'],
  surprise: ['平台出了问题', '请稍后再发；同一个工单号重发不会重复登记。'],
} as const
export type ProblemKey = keyof typeof problemWords

export const clientRefusals = { taken: '已经有这个名称的接口，换一个名称。', gone: '这个接口已经停用。', noSecret: '还没有填签名密钥。', noAddress: '还没有填推送地址。', nothingDead: '没有推送不成功的。' } as const
export const clientActionWords: Record<string, string> = { add: '开通外部接口', revoke: '停用外部接口', send: '外部系统推送工单', read: '外部系统查询工单', describe: '查看接口说明', push: '改推送地址', testPush: '试推送', retryPush: '再推一次', dropPush: '不再推送' }

/** What became of a push, for whoever looks after it. */
export const pushWords = { changed: '办理情况', handedOver: '转交工单', waits: '等着推送', sent: '已送达', dead: '推送不成功', dropped: '不再推送' } as const
