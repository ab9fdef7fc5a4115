import { scaleLinear } from 'd3-scale'

/** Something to be found on the drawing: a township with its stations, or one station. */
export type Spot = { key: string; latitude: number; longitude: number; label: string }
/** Where it stands in a square box, in per cent from its upper left corner, and on which side there is room for its name. */
export type Placed<S extends Spot> = S & { x: number; y: number; side: Side | null }
const SIDES = ['right', 'left', 'below', 'above'] as const
export type Side = (typeof SIDES)[number]

const EDGE = 14
/** What a sign and a line of 16 px take of the narrowest box, 300 px, in per cent; and a dot with some air. */
const SIGN = 5.4
const LINE = 7
const DOT = 3

const KM_PER_DEGREE = 111.2
type Box = { left: number; right: number; top: number; bottom: number }

/** Lays spots out as they lie to each other, north up, and gives each its name where nothing else stands. Says how wide the box is in truth. */
export function layMap<S extends Spot>(spots: readonly S[]): { placed: Placed<S>[]; kilometres: number } {
  if (spots.length === 0) return { placed: [], kilometres: 0 }
  const latitudes = spots.map(({ latitude }) => latitude)
  const longitudes = spots.map(({ longitude }) => longitude)
  const [south, north, west, east] = [Math.min(...latitudes), Math.max(...latitudes), Math.min(...longitudes), Math.max(...longitudes)]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  // a single place, or places side by side, still get a piece of land around them
  const half = Math.max(north - south, (east - west) * narrowing, 0.01) / 2
  const [middleY, middleX] = [(south + north) / 2, (west + east) / 2]
  const toX = scaleLinear([middleX - half / narrowing, middleX + half / narrowing], [EDGE, 100 - EDGE])
  const toY = scaleLinear([middleY - half, middleY + half], [100 - EDGE, EDGE])
  const points = spots.map((spot) => ({ ...spot, x: round(toX(spot.longitude)), y: round(toY(spot.latitude)) }))
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }))
  const placed = points.map((point) => {
    const side = SIDES.find((one) => isFree(labelBox(point, one), taken)) ?? null
    if (side) taken.push(labelBox(point, side))
    return { ...point, side }
  })
  return { placed, kilometres: Math.round(((half * 2) / (1 - (EDGE * 2) / 100)) * KM_PER_DEGREE) }
}

const round = (value: number) => Math.round(value * 10) / 10

function labelBox({ x, y, label }: { x: number; y: number; label: string }, side: Side): Box {
  const width = [...label].length * SIGN
  if (side === 'right') return { left: x + DOT + 0.1, right: x + DOT + width, top: y - LINE / 2, bottom: y + LINE / 2 }
  if (side === 'left') return { left: x - DOT - width, right: x - DOT - 0.1, top: y - LINE / 2, bottom: y + LINE / 2 }
  const top = side === 'below' ? y + DOT + 0.1 : y - DOT - LINE
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + LINE - 0.2 }
}

const isFree = (box: Box, taken: readonly Box[]) =>
  box.left >= 0 && box.right <= 100 && box.top >= 0 && box.bottom <= 100 &&
  taken.every((other) => box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom)
