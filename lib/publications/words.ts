import type { Tone } from '@/components/ui/state'
import type { Piece, PublicationAction, PublicationState } from '@/lib/publications/lifecycle'

export const publicationStateWords: Record<PublicationState, { label: string; tone: Tone }> = {
  prepared: { label: '待保密审查', tone: 'wait' },
  cleared: { label: '已审查，待公开', tone: 'run' },
  published: { label: '已公开', tone: 'done' },
  withdrawn: { label: '已撤下', tone: 'idle' },
}

/** `label` is the button, `happened` the timeline after the name of who did it, `means` what it brings about. */
export const publicationActionWords: Record<PublicationAction, { label: string; busy: string; happened: string; means: string }> = {
  clear: { label: '通过保密审查', busy: '正在记录…', happened: '通过公开前的保密审查', means: '审查人和结论记入经过。通过以后可以马上公开，也可以定日子一起公开。' },
  sendBack: { label: '退回重新准备', busy: '正在退回…', happened: '退回公开内容重新准备', means: '退回以后可以改公开的内容，再审查。' },
  plan: { label: '定日子公开', busy: '正在记录…', happened: '定下公开的日子', means: '到那一天自动公开。之前还可以退回或者马上公开。' },
  publish: { label: '马上公开', busy: '正在公开…', happened: '公开', means: '任何人马上都能看到。撤下要写明原因。' },
  withdraw: { label: '撤下', busy: '正在撤下…', happened: '撤下公开', means: '公众马上看不到了。原因记入经过。' },
  again: { label: '重新准备公开', busy: '正在准备…', happened: '重新准备公开', means: '改好以后再审查、再公开。' },
}
/** A line of the timeline. */
export const publicationHappened = (action: string, who: string) => `${who}${action === 'prepare' ? '准备了公开的内容' : publicationActionWords[action as PublicationAction].happened}` // written by its commands only

export const pieceWords: Record<Piece, { label: string; note: string }> = {
  text: { label: '建议全文', note: '事由、分析和具体建议' },
  replies: { label: '答复', note: '承办单位选了“主动公开”的答复' },
  feedback: { label: '代表的评价', note: '只写满意、基本满意或不满意' },
}

/** Why it waits, or cannot be. */
export const conditionWords: Record<string, string> = {
  publicationAllowed: '代表的意愿或者答复的公开属性变了，准备的内容里有不能公开的。请重新准备。',
  deputyKeepsItPrivate: '代表不同意公开这件建议。',
  notReplied: '还没有答复，现在不公开。',
  pieceNotAllowed: '选的内容里有代表或者承办单位不同意公开的，请去掉再准备。',
  alreadyPublished: '这件建议已经审查或者公开，要改内容请先退回或者撤下。',
  dayIsPast: '公开的日子要在今天以后；今天就要公开，请按“马上公开”。',
}

/** Why one piece is not read by everyone. */
export const keptBackWords = { wish: '不公开：代表没有同意', attribute: '不公开：单位没有定为主动公开', noGrade: '不公开：评价没有定下来，或者本地规则不公开评价', notChosen: '不公开：没有选', unwritten: '不公开：没有写' } as const

export const verdictWords: Record<string, string> = { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' }

export const TABS = ['waiting', 'prepared', 'cleared', 'published', 'withdrawn'] as const
export type Tab = (typeof TABS)[number]
export const tabWords: Record<Tab, string> = { waiting: '可以准备', prepared: '待审查', cleared: '待公开', published: '已公开', withdrawn: '已撤下' }
export const emptyWords: Record<Tab, string> = {
  waiting: '没有可以准备公开的建议。评价以后、代表同意公开的会列在这里。', prepared: '没有等保密审查的。', cleared: '没有审查过、等着公开的。', published: '还没有公开过建议。', withdrawn: '没有撤下的。',
}

/** What is said after many were done at once. */
export const bulkWords: Record<'publish' | 'plan' | 'withdraw', (count: string, on: string) => string> = {
  publish: (count) => `${count}已公开。`,
  plan: (count, on) => `${count}定在 ${on}一起公开，到那一天自动公开。`,
  withdraw: (count) => `${count}已撤下，公众看不到了。`,
}
