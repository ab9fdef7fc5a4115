import { describe, expect, test } from 'vitest'
import { layMap, type Spot } from '@/lib/stations/map'

const at = (key: string, latitude: number, longitude: number, label = '大坪村'): Spot => ({ key, latitude, longitude, label })
const SIGN = 5.4

describe('the drawing of stations', () => {
  test('north is up and east is right, and nothing lies outside the box', () => {
    const { placed: [south, north, east] } = layMap([at('s', 27.5, 109), at('n', 27.9, 109), at('e', 27.7, 109.4)])
    expect(north!.y).toBeLessThan(south!.y)
    expect(east!.x).toBeGreaterThan(north!.x)
    for (const { x, y } of [south!, north!, east!]) for (const value of [x, y]) { expect(value).toBeGreaterThanOrEqual(0); expect(value).toBeLessThanOrEqual(100) }
  })
  test('a kilometre is as long to the east as to the north', () => {
    const step = 0.1
    const { placed: [a, b, c] } = layMap([at('a', 27.7, 109), at('b', 27.7 + step, 109), at('c', 27.7, 109 + step / Math.cos((27.75 * Math.PI) / 180))])
    expect(Math.abs(a!.y - b!.y)).toBeCloseTo(Math.abs(a!.x - c!.x), 0)
  })
  test('one place alone stands in the middle of some land around it', () => {
    const { placed: [only], kilometres } = layMap([at('only', 27.7, 109.1)])
    expect([only!.x, only!.y]).toEqual([50, 50])
    expect(kilometres).toBeGreaterThan(0)
  })
  test('how wide the drawing is, is told in kilometres: two places on it lie as far apart as they do in truth', () => {
    const { placed: [south, north], kilometres } = layMap([at('s', 27.5, 109), at('n', 27.9, 109)])
    expect(((south!.y - north!.y) / 100) * kilometres).toBeCloseTo(0.4 * 111.2, 0)
  })
  test('no name lies on another, nor over the edge; where there is no room there is none', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => at(String(index), 27.5 + (index % 7) * 0.02, 109 + Math.floor(index / 7) * 0.02))
    const { placed } = layMap(crowd)
    const boxes = placed.flatMap(({ x, y, side, label }) => {
      const width = label.length * SIGN
      if (side === 'right') return [[x, x + width, y - 3, y + 3]]
      if (side === 'left') return [[x - width, x, y - 3, y + 3]]
      return side ? [[x - width / 2, x + width / 2, side === 'below' ? y + 3 : y - 9, side === 'below' ? y + 9 : y - 3]] : []
    })
    boxes.forEach(([left = 0, right = 0, top = 0, bottom = 0], index) => {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(100)
      for (const [l = 0, r = 0, t = 0, b = 0] of boxes.slice(index + 1)) expect(right <= l || left >= r || bottom <= t || top >= b).toBe(true)
    })
    expect(placed.some(({ side }) => side === null)).toBe(true)
    expect(boxes.length).toBeGreaterThan(5)
  })
})
