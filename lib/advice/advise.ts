import type { Alike } from '@/lib/advice/alike'
import { dutyShares, type Lexicon } from '@/lib/advice/duties'

/** What a suggestion says, as far as it tells who answers for it. `wish` is whom the deputy hopes for. */
export type Said = { title: string; body: string; wish: string }

/** Somebody who could be asked: a unit here, or, where methods are measured, a kind of office. */
export type Answerer = { id: string; names: readonly string[]; place: string | null }

/** An earlier suggestion that sounds alike, and who led and who assisted. */
export type Earlier = Alike & { number: string | null; leads: readonly string[]; assists: readonly string[] }

export type Reason =
  | { why: 'earlier'; earlier: Pick<Earlier, 'id' | 'title' | 'number'>[] }
  | { why: 'duties'; words: string[] }
  | { why: 'wished' }
  | { why: 'named' }
  | { why: 'place'; place: string }
export type Offer = { id: string; score: number; reasons: Reason[] }
export type Advice = { lead: Offer[]; assist: Offer[] }

// Set before anything was measured, and not fitted to the rows on which it is measured.
const OF_HISTORY = 1.5
const OF_WISH = 0.5
const OF_NAME = 0.3
/** So much likeness must be there before earlier cases count half. */
const DOUBT = 0.5
const WEIGHED = 10
const SHOWN = 3
const WORTH_SHOWING = 0.15
const CITED = 3

/** Who is most likely to lead and to assist, each with its reasons: by what was given to whom before, by duties, by name. It proposes; a person decides. */
export function advise(said: Said, answerers: readonly Answerer[], lexicon: Lexicon, earlier: readonly Earlier[]): Advice {
  const nearest = earlier.slice(0, WEIGHED)
  const duties = dutyShares(said, lexicon)
  const lead = best(answerers.map((one) => leading(one, said, duties, nearest)))
  const first = lead[0]?.id
  return { lead, assist: best(answerers.filter(({ id }) => id !== first).map((one) => assisting(one, said, duties, nearest))) }
}

type Duties = ReturnType<typeof dutyShares>

function leading({ id, names }: Answerer, { body, wish }: Said, duties: Duties, nearest: readonly Earlier[]): Offer {
  const led = nearest.filter(({ leads }) => leads.includes(id))
  const own = duties.lead.get(id)
  const isWished = names.some((name) => wish.includes(name))
  const isNamed = !isWished && names.some((name) => body.includes(name))
  return {
    id,
    score: OF_HISTORY * shareOf(led, nearest) + (own?.share ?? 0) + (isWished ? OF_WISH : 0) + (isNamed ? OF_NAME : 0),
    reasons: [...citing(led), ...saying(own?.words), ...(isWished ? [{ why: 'wished' } as const] : []), ...(isNamed ? [{ why: 'named' } as const] : [])],
  }
}

function assisting({ id, place }: Answerer, { title }: Said, duties: Duties, nearest: readonly Earlier[]): Offer {
  const helped = nearest.filter(({ assists }) => assists.includes(id))
  const [own, other] = [duties.assist.get(id), duties.lead.get(id)]
  const isThere = place !== null && title.includes(place)
  return {
    id,
    score: OF_HISTORY * shareOf(helped, nearest) + (own?.share ?? 0) + (other?.share ?? 0) / 2 + (isThere ? OF_NAME : 0),
    reasons: [...citing(helped), ...saying([...(own?.words ?? []), ...(other?.words ?? [])]), ...(isThere ? [{ why: 'place', place } as const] : [])],
  }
}

const likenessOf = (cases: readonly Earlier[]) => cases.reduce((sum, { likeness }) => sum + likeness, 0)
const shareOf = (own: readonly Earlier[], all: readonly Earlier[]) => likenessOf(own) / (likenessOf(all) + DOUBT)
const citing = (cases: readonly Earlier[]): Reason[] =>
  cases.length > 0 ? [{ why: 'earlier', earlier: cases.slice(0, CITED).map(({ id, title, number }) => ({ id, title, number })) }] : []
const saying = (words: readonly string[] = []): Reason[] => (words.length > 0 ? [{ why: 'duties', words: [...new Set(words)].slice(0, 6) }] : [])

/** Nothing is offered without a reason that can be said. */
const best = (offers: Offer[]) =>
  offers.filter(({ score, reasons }) => score >= WORTH_SHOWING && reasons.length > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, SHOWN)
