import { Day } from '@/components/ui/day'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/platform/paths'
import type { Board } from '@/lib/stations/queries'

type Photos = Board['photos']

/** Photographs with what they show, in rows that fill the width; their size is told beforehand, so that nothing jumps. */
export function PhotoRow({ photos }: { photos: Photos }) {
  return (
    <ul className="photos">
      {photos.map(({ id, words, on, width, height }) => (
        <li key={id}><figure><img src={paths.stationPhoto(id)} alt={words} width={width} height={height} loading="lazy" decoding="async" /><figcaption className="mid"><span aria-hidden="true">{words}</span>{on ? <span className="soft">　<Day on={on} /></span> : null}</figcaption></figure></li>
      ))}
    </ul>
  )
}

export function BoardPhotos({ photos }: { photos: Photos }) {
  return photos.length > 0 ? <Section id="photos" title="照片"><PhotoRow photos={photos} /></Section> : null
}
