import type { Actor } from '@/lib/policy'
import type { Sheets } from '@/lib/codes/paper'
import { signCards, signPages, stationPosters } from './posters'
import { findPublicDeputy } from './public-queries'
import { findStation } from './queries'
import { deputySign, stationSign } from './signs'

/** The sheets there are: a station's own, a page for each of its deputies, all of them eight to a sheet, one deputy's. */
export const POSTERS = ['station', 'deputies', 'cards', 'deputy'] as const
export type Poster = (typeof POSTERS)[number]

/** A sheet as a file, or null where there is none for this person. `key` is a station's id, or a deputy's code. */
export async function findPoster(actor: Actor, kind: Poster, key: string): Promise<{ name: string; body: Sheets } | null> {
  if (kind === 'deputy') {
    const deputy = await findPublicDeputy(key)
    return deputy && { name: `${deputy.name}代表码`, body: signPages([deputySign({ ...deputy, code: deputy.publicCode }, deputy.stations.map(({ name }) => name))], `${deputy.name}代表`) }
  }
  const station = await findStation(actor, key)
  if (!station || station.state !== 'open') return null
  const own = stationSign(station)
  const deputies = station.deputies.map((deputy) => deputySign(deputy, [station.name]))
  if (kind === 'station') return { name: `${station.name}张贴页`, body: stationPosters([{ station: own, deputies }], station.name) }
  if (kind === 'cards') return { name: `${station.name}二维码小卡`, body: signCards([own, ...deputies], station.name) }
  return deputies.length > 0 ? { name: `${station.name}代表张贴页`, body: signPages(deputies, `${station.name}的代表`) } : null
}
