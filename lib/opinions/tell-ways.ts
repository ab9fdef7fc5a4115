/** How whoever spoke wants to hear of it: they are called, get a short message, or look it up by their code. */
export const TELL_WAYS = ['phone', 'message', 'code'] as const
export type TellWay = (typeof TELL_WAYS)[number]

/** To choose from, as the form asks it. */
export const tellChoices: Record<TellWay, string> = { phone: '打电话告诉我', message: '发短信告诉我', code: '我自己凭查询码看' }
/** The same for whoever writes it down for somebody. */
export const tellChoicesFor: Record<TellWay, string> = { phone: '打电话', message: '发短信', code: '自己凭查询码看' }
/** The same as it is promised. */
export const tellPromise: Record<TellWay, string> = { phone: '有了答复，联络站会打电话告诉您；也可以凭查询码自己看。', message: '有了答复，会发短信告诉您；也可以凭查询码自己看。', code: '有了答复，凭查询码在这里看。' }
/** How far the last message is, for those who look after it. */
export const tellStateWords = { waiting: '等着发出', sent: '已发出', dead: '没有送到，改为打电话', dropped: '没有发' } as const

type Of = { congress: string; number: string; link: string }
const said: Record<string, string> = {
  answered: '有答复了，也请说说满不满意',
  declined: '这里办不了，应当找哪里写在进度里',
  adopted: '代表写进了建议，有了结果再告诉您',
  explained: '又研究过了，说明写在进度里',
}

/** A short message to whoever spoke: that there is something to read, and where; never what was said or answered. */
export const messageTo = (tells: string, { congress, number, link }: Of): string => `【${congress}】您反映的事（编号 ${number}）${said[tells] ?? said['answered']}。凭查询码看：${link}`
