import sharp from 'sharp'
import { hangPhoto } from '@/lib/stations/photos'
import { db } from '@/lib/platform/db'
import type { Ground } from './county'
import { PICTURES } from './data/pictures'
import { liaisonsOf } from './receptions'

/** The demo shows no real place and no real person: its photographs are drawings, and say so. They go the way of every upload. */
export async function hangPhotos(ground: Ground, now: Date): Promise<void> {
  const home = ground.stations.find(({ tier, town }) => tier === 'home' && town === '云溪镇')
  const village = ground.stations.find(({ tier, town }) => tier === 'station' && town === '云溪镇')
  const officers = await liaisonsOf(ground)
  const last = home && (await db.reception.findFirst({ where: { stationId: home.id, state: 'recorded' }, orderBy: { on: 'desc' }, select: { id: true } }))
  const hung = [
    { stationId: home?.id, words: '大门朝街，右边是坡道（示意画）', picture: PICTURES.house },
    { stationId: home?.id, words: '接待室：一张桌子，随到随坐（示意画）', picture: PICTURES.room },
    { stationId: home?.id, words: '代表在院坝里听大家说（示意画）', picture: PICTURES.yard, receptionId: last?.id },
    { stationId: village?.id, words: '联络站在便民服务大厅旁（示意画）', picture: PICTURES.house },
  ]
  for (const [at, { stationId, words, picture, receptionId }] of hung.entries()) {
    const officer = stationId && officers.get(stationId)
    if (!officer) continue
    const drawn = await sharp(Buffer.from(picture)).jpeg({ quality: 80 }).toBuffer()
    const outcome = await hangPhoto(officer, { stationId, words, ...(receptionId ? { receptionId } : {}) }, new File([new Uint8Array(drawn)], `${at}.jpg`), now)
    if (!outcome.ok) throw new Error(`a photograph of the demo was refused: ${JSON.stringify(outcome)}`)
  }
}
