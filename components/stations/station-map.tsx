import { layMap, type Side, type Spot } from '@/lib/stations/map'

type Place = Spot & { href: string; /** What a reader hears: the name in full, and what is there. */ words: string; strong?: boolean }
type Props = { places: readonly Place[]; words: string }

const OFFSET: Record<Side, { dx?: string; dy: string; anchor: 'start' | 'middle' | 'end' }> = {
  right: { dx: '0.75em', dy: '0.35em', anchor: 'start' }, left: { dx: '-0.75em', dy: '0.35em', anchor: 'end' }, below: { dy: '1.6em', anchor: 'middle' }, above: { dy: '-0.85em', anchor: 'middle' },
}

/** A drawing of our own, north up: every place is a link, in the order of the list beside it. Nothing is fetched from anywhere. */
export function StationMap({ places, words }: Props) {
  const { placed, kilometres } = layMap(places)
  return (
    <figure className="map">
      <svg role="group" aria-label={words}>
        {placed.map(({ key, x, y, side, label, href, words: said, strong }) => (
          <a key={key} href={href} aria-label={said}>
            <title>{said}</title>
            <circle className="hit" cx={`${x}%`} cy={`${y}%`} r="15" />
            <circle className="dot" cx={`${x}%`} cy={`${y}%`} r={strong ? 8 : 6} />
            {side ? <text x={`${x}%`} y={`${y}%`} dx={OFFSET[side].dx} dy={OFFSET[side].dy} textAnchor={OFFSET[side].anchor}>{label}</text> : null}
          </a>
        ))}
      </svg>
      <figcaption className="soft mid">示意图，上北下南，图宽约 {kilometres} 公里。</figcaption>
    </figure>
  )
}
