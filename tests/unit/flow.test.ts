import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flowOf, ONLY_IF } from '@/lib/flow/flow'
import { layoutOf, TEXT, widthOf, wrap, type Box, type Edge } from '@/lib/flow/layout'
import { LIVES } from '@/lib/flow/lives'
import { limitSentence } from '@/lib/flow/words'
import { defaultRulebook } from '@/lib/rulebook/default'
import type { Rulebook } from '@/lib/rulebook/rulebook'

const bare: Rulebook = {
  ...defaultRulebook, rounds: { ...defaultRulebook.rounds, max: 1 }, extension: { ...defaultRulebook.extension, times: 0 },
  evaluation: { ...defaultRulebook.evaluation, lapse: false, late: false }, merge: { ...defaultRulebook.merge, until: 'never' },
}
const flows = LIVES.flatMap((life) => [['default', defaultRulebook] as const, ['bare', bare] as const].map(([rules, rulebook]) => [`${life.noun}, ${rules} rules`, flowOf(life, rulebook)] as const))
const suggestion = LIVES.find(({ noun }) => noun === 'suggestion')!

test('every lifecycle table of the house is drawn: a new one belongs in lib/flow/lives.ts', () => {
  const lib = join(import.meta.dirname, '../../lib')
  const nouns = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) => /lifecycle\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(lib, file), 'utf8').matchAll(/^export const (\w+)Lifecycle = \{/gm)].map(([, noun]) => noun))
  expect(nouns.length).toBeGreaterThan(4)
  expect(LIVES.map(({ noun }) => noun).sort()).toEqual(nouns.sort())
})

describe.each(flows)('%s', (_, flow) => {
  const layout = layoutOf(flow)

  test('every state and every step stands in the drawing once, in words', () => {
    expect(layout.boxes.map(({ state }) => state.key).sort()).toEqual(flow.states.map(({ key }) => key).sort())
    expect(layout.boxes.flatMap(({ rows }) => rows.map(({ step }) => step.key)).sort()).toEqual(flow.steps.map(({ key }) => key).sort())
    expect(layout.edges.map(({ key }) => key).sort()).toEqual(flow.steps.map(({ key }) => key).sort())
    for (const { label, who } of flow.steps) expect(label && who, label).toMatch(/\p{Script=Han}/u)
    for (const { label } of flow.states) expect(label).toMatch(/\p{Script=Han}/u)
  })

  test('no two boxes overlap, and none lies outside', () => {
    for (const box of layout.boxes) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width && box.y + box.height <= layout.height, box.state.key).toBe(true)
      for (const other of layout.boxes) if (other !== box) expect(apart(box, other), `${box.state.key} and ${other.state.key}`).toBe(true)
    }
  })

  test('no words are wider than their box, and no row lies on the next', () => {
    for (const { rows, height } of layout.boxes) {
      for (const { label, note } of rows) for (const words of [...label, ...note]) expect(widthOf(words), words).toBeLessThanOrEqual(TEXT)
      rows.forEach((row, index) => expect(row.y + row.height).toBeLessThanOrEqual(rows[index + 1]?.y ?? height))
    }
  })

  test('no line crosses a box, and every line ends at the state that its step leads to', () => {
    for (const edge of layout.edges) {
      for (const box of layout.boxes) expect(crosses(edge, box), `${edge.key} through ${box.state.key}`).toBe(false)
      const { to } = flow.steps.find(({ key }) => key === edge.key)!
      const [x, y] = edge.points.at(-1)!
      const target = layout.boxes.find(({ state }) => state.key === to)!
      expect(x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height, edge.key).toBe(true)
    }
  })

  test('lines to two different states never run on the same way', () => {
    const to = (key: string) => flow.steps.find((step) => step.key === key)!.to
    for (const edge of layout.edges) for (const other of layout.edges) {
      if (to(edge.key) !== to(other.key)) expect(shares(edge, other), `${edge.key} on ${other.key}`).toBe(false)
    }
  })
})

type Piece = readonly [readonly [number, number], readonly [number, number]]
const pieces = ({ points }: Edge): Piece[] => points.slice(1).map((point, index) => [points[index]!, point])
const apart = (one: Box, other: Box) => one.x + one.width < other.x || other.x + other.width < one.x || one.y + one.height < other.y || other.y + other.height < one.y
const span = (one: number, other: number) => [Math.min(one, other), Math.max(one, other)] as const

function crosses(edge: Edge, { x, y, width, height }: Box): boolean {
  return pieces(edge).some(([[ax, ay], [bx, by]]) => {
    const [[left, right], [top, bottom]] = [span(ax, bx), span(ay, by)]
    return right > x && left < x + width && bottom > y && top < y + height
  })
}

/** Two pieces in one direction on one line that lie over each other for more than a point. */
function shares(edge: Edge, other: Edge): boolean {
  const over = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) => Math.min(b, d) - Math.max(a, c) > 0
  return pieces(edge).some(([[ax, ay], [bx, by]]) => pieces(other).some(([[cx, cy], [dx, dy]]) =>
    (ax === bx && cx === dx && ax === cx && over(span(ay, by), span(cy, dy))) || (ay === by && cy === dy && ay === cy && over(span(ax, bx), span(cx, dx)))))
}

describe('the rulebook in force', () => {
  const steps = (rulebook: Rulebook) => flowOf(suggestion, rulebook).steps.map(({ action }) => action)

  test('a stage that it does not have is left out', () => {
    expect(steps(defaultRulebook)).toEqual(expect.arrayContaining(['rehandle', 'lapse', 'lateObject', 'extend']))
    for (const action of ['rehandle', 'lapse', 'lateObject', 'extend']) expect(steps(bare)).not.toContain(action)
  })

  test('without 预交办 nobody is asked first: no step of it is drawn, and the rest begins where it did', () => {
    const direct = { ...defaultRulebook, stages: { ...defaultRulebook.stages, propose: false } }
    const [whole, part] = [suggestion, LIVES.find(({ noun }) => noun === 'assignment')!].map((life) => flowOf(life, direct))
    expect(whole!.states.map(({ key }) => key)).not.toContain('proposed')
    expect(part!.states[0]!.key).toBe('assigned')
    expect(part!.states.map(({ key }) => key)).toContain('informed')
    expect([...whole!.steps, ...part!.steps].filter(({ from, to }) => [from, to].some((state) => ['proposed', 'claimed', 'disputed', 'released'].includes(state)))).toEqual([])
  })

  test('what may be left out is a step or a state that there is', () => {
    const known = LIVES.flatMap(({ noun, table, states }) => [...Object.keys(table), ...Object.keys(states)].map((key) => `${noun}.${key}`))
    const fromOne = LIVES.flatMap(({ noun, table }) => Object.entries(table).flatMap(([action, { from }]) => from.map((state) => `${noun}.${action}.${state}`)))
    for (const key of Object.keys(ONLY_IF)) expect([...known, ...fromOne], key).toContain(key)
  })

  test('says who and how long', () => {
    const accept = flowOf(suggestion, defaultRulebook).steps.find(({ action }) => action === 'accept')!
    expect([accept.label, accept.who, accept.limit]).toEqual(['受理', '代工委', '10\u00a0个工作日内交办'])
  })

  test('a limit that differs by channel is said for both', () => {
    const limitsInSession = { dispatch: { ...defaultRulebook.limits.dispatch, length: 3 } as Rulebook['limits']['dispatch'] }
    expect(limitSentence('dispatch', { ...defaultRulebook, limitsInSession })).toBe('会议期间提出的3\u00a0个工作日内交办；闭会期间提出的10\u00a0个工作日内交办')
  })
})

test('long words are broken so that no number parts from its measure and no line begins with a stop', () => {
  const lines = wrap('承办单位都已退出，转回代工委重新交办，10\u00a0个工作日内重新交办；会议期间提出的按日期')
  expect(lines.join('')).toBe('承办单位都已退出，转回代工委重新交办，10\u00a0个工作日内重新交办；会议期间提出的按日期')
  for (const line of lines) {
    expect(line).not.toMatch(/^[，。；、：）]|[\d\u00a0]$/)
    expect(widthOf(line)).toBeLessThanOrEqual(TEXT)
  }
})

test('under other rules other steps are drawn, and who takes them is whoever these rules name', () => {
  const local = (stages: Partial<Rulebook['stages']>) => ({ ...defaultRulebook, stages: { ...defaultRulebook.stages, ...stages } })
  const whoOf = (noun: string, rulebook: Rulebook, action: string) => [...new Set(flowOf(LIVES.find((life) => life.noun === noun)!, rulebook).steps.filter((step) => step.action === action).map(({ who }) => who))]
  expect(whoOf('suggestion', defaultRulebook, 'passOn')).toEqual([])
  expect(whoOf('suggestion', local({ recheck: 'delegation' }), 'passOn')).toEqual(['代表团团长'])
  expect(whoOf('suggestion', local({ recheck: 'secretariat' }), 'passOn')).toEqual(['大会秘书处'])
  expect(whoOf('assignment', defaultRulebook, 'pass')).toEqual([])
  expect(whoOf('assignment', local({ replyCheck: 'office' }), 'pass')).toEqual(['代工委'])
  expect(whoOf('assignment', local({ replyCheck: 'dispatcher', dispatcher: true }), 'pass')).toEqual(['政府办（转办）或者代工委'])
  expect(whoOf('suggestion', defaultRulebook, 'dispatch'), 'nobody is named who is not there').toEqual(['代工委'])
  expect(whoOf('suggestion', local({ dispatcher: true }), 'dispatch')).toEqual(['代工委或者政府办（转办）'])
})
