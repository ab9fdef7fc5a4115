import { readChannel, readTerm } from '@/lib/ledgers/cells'
import type { Channel } from '@/lib/suggestions/suggestion'

/** A number as somebody wrote it, with what they said of its series: 0165, 十八届五次0165, 18-5/0165, 18-5/会议期间/0165. */
export type Named = { written: string; number: string; term: number | null; sitting: number | null; channel: Channel | null }
/** A suggestion that bears a number. */
export type Bearing = { id: string; number: string | null; termNumber: number | null; sittingNumber: number | null; channel: string; title: string }

const SITTING = /^(第?[\d〇零一二三四五六七八九十百]+届(?:[^/]*?次(?:会议)?)?|\d{1,3}-\d{1,3}(?=\/))\/?/
const CHANNEL = /^(会议期间|闭会期间|会|闭)\//

/** `within`: the sitting chosen beside the field (18-5), for numbers that say none. */
export function readNumber(written: string, within = ''): Named {
  let rest = written.normalize('NFKC').replace(/\s/g, '')
  const cut = (pattern: RegExp): string => {
    const found = pattern.exec(rest)
    rest = found ? rest.slice(found[0].length) : rest
    return found?.[1] ?? ''
  }
  const said = cut(SITTING)
  const series = readTerm(said || within, 'term')
  const channel = readChannel(cut(CHANNEL))
  return { written, number: rest.replace(/^第|号$/g, ''), term: series.ok ? series.value.term : null, sitting: series.ok ? series.value.sitting : null, channel: channel.ok ? channel.value : null }
}

const fits = ({ number, term, sitting, channel }: Named, one: Bearing) =>
  one.number === number && (term === null || term === one.termNumber) && (sitting === null || sitting === one.sittingNumber) && (channel === null || channel === one.channel)

/** Which suggestion each number names; what names none and what names several is for whoever wrote it. */
export function resolveNumbers(named: readonly Named[], known: readonly Bearing[]): { ids: string[]; unknown: string[]; several: { written: string; of: Bearing[] }[] } {
  const found = named.map((one) => ({ written: one.written, of: known.filter((bearing) => fits(one, bearing)) }))
  return {
    ids: [...new Set(found.flatMap(({ of }) => (of.length === 1 ? [of[0]!.id] : [])))],
    unknown: found.filter(({ of }) => of.length === 0).map(({ written }) => written),
    several: found.filter(({ of }) => of.length > 1),
  }
}
