import type { OpinionDeskRow } from '@/lib/opinions/desk'
import type { OpinionChannel } from '@/lib/opinions/opinion'
import { opinionChannelWords } from '@/lib/opinions/words'
import { dayOf } from '@/lib/platform/clock'
import { yearOf } from '@/lib/rulebook/days'
import { dayIn, measured } from '@/lib/rulebook/words'

/** One line of why a row lies on a desk: by which way it came, when, with whom it is, how many said it. */
export function whyWaiting({ deed, channel, receivedAt, place, voices, station, unit, deputy, route }: OpinionDeskRow, today: string): string {
  const came = `${dayIn(yearOf(today), dayOf(receivedAt))}${opinionChannelWords[channel as OpinionChannel]}`
  const where = deed === 'accept' || deed === 'hear' ? place : ''
  const with_ = deed === 'urge' ? `在${route === 'unit' ? (unit ?? '承办单位') : route === 'deputy' ? `${deputy ?? ''}代表` : '上级或者别处'}手里` : ''
  const what = deed === 'callBack' ? '已经答复，请打电话问满不满意' : deed === 'study' ? '反映人不满意' : deed === 'pass' ? '写进的建议有了答复，请告诉反映人' : ''
  return `${[came, where, with_, what, station, voices > 1 && `${measured(voices, '人')}反映`].filter(Boolean).join('，')}。`
}
