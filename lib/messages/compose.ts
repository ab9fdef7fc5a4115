import { KINDS, type Channel, type Kind } from '@/lib/messages/kinds'
import { kindWords } from '@/lib/messages/words'

/** One notice as it may be told outside: what happened, what it is about (null where that may not leave the house), and its own link. */
export type Item = { kind: Kind; words: string; title: string | null; link: string }
export type Letter = { subject: string; text: string; link: string }

type Told = { channel: Channel; congress: string; items: readonly Item[]; /** where all of them are read */ all: string }

const MOST_LINES = 20
/** Two parts of a long short message, 67 characters each: beyond that some gateways cut it, and the link at its end with it. */
const MOST_SMS = 134

/** The title gives way first, for the link leads to it; less than a few characters of it say nothing. */
function short({ words, title, link }: Item, congress: string): string {
  const framed = (about: string) => `【${congress}】${words}${about}。登录后看：${link}`
  const room = MOST_SMS - framed('：《》').length
  if (!title || room < 6) return framed('')
  return framed(`：《${title.length > room ? `${title.slice(0, room - 1)}…` : title}》`)
}

const sentence = ({ words, title }: Item) => (title ? `${words}：《${title}》` : words)

/** What goes out. One item says what it is; several are counted where there is little room and listed where there is more. */
export function composed({ channel, congress, items, all }: Told): Letter {
  const [only] = items
  if (items.length === 1 && only) {
    const { words, link } = only
    if (channel === 'sms') return { subject: '', text: short(only, congress), link }
    const text = channel === 'work' ? `【${congress}】${sentence(only)}。登录后看：${link}` : `${sentence(only)}。\n\n登录后看：\n${link}\n${foot(congress)}`
    return { subject: `${congress}：${words}`, text, link }
  }
  const groups = KINDS.map((kind) => ({ kind, of: items.filter((item) => item.kind === kind) })).filter(({ of }) => of.length > 0)
  const counts = groups.map(({ kind, of }) => `${kindWords[kind].label} ${of.length} 条`).join('，')
  if (channel !== 'email') return { subject: '', text: `【${congress}】${counts}。登录后看：${all}`, link: all }
  const listed = groups.map(({ kind, of }) => [kindWords[kind].label, ...lines(of)].join('\n')).join('\n\n')
  return { subject: `${congress}：${counts}`, text: `${listed}\n\n登录后看全部：\n${all}\n${foot(congress)}`, link: all }
}

const lines = (items: readonly Item[]) => [
  ...items.slice(0, MOST_LINES).map((item) => `· ${sentence(item)}\n  ${item.link}`),
  ...(items.length > MOST_LINES ? [`另有 ${items.length - MOST_LINES} 条，登录后看。`] : []),
]
const foot = (congress: string) => `\n这是${congress}代表联络工作平台自动发出的，不用回复。要不要发、什么时候发，登录后在“我的”里改。`

type About = { subject: string; opinionId: string | null; secret: boolean; titles: 'with' | 'without' }

/** What a person wrote about themselves stays inside, and so does whatever is asked to be kept: only its title would tell whose it is. */
export function titleOutside({ subject, opinionId, secret, titles }: About): string | null {
  if (opinionId || secret || titles === 'without' || subject === '') return null
  return subject.replace(/\d[\d -]{5,}[\dXx]/g, '＊＊＊')
}
