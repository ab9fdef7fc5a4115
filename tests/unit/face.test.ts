import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const app = join(import.meta.dirname, '../../app')
const read = (name: string) => readFileSync(join(app, name), 'utf8')
const sheets = ['globals.css', ...readdirSync(join(app, 'styles')).map((name) => `styles/${name}`)]
const onScreen = sheets.filter((name) => name !== 'styles/print.css')
const tokens = Object.fromEntries([...read('styles/tokens.css').matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(name: string): number {
  const hex = tokens[name]
  if (!hex) throw new Error(`no token --color-${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const TEXT = 4.5
const MARK = 3

describe('every pair of colours that meets on a page can be told apart', () => {
  const text = ['ink', 'ink-2', 'ink-3', 'accent', 'run', 'done', 'wait', 'late']
  const marks = ['line-2', 'accent-line']
  const pairs: [one: string, other: string, least: number][] = [
    ...['paper', 'ground', 'accent-tint'].flatMap((under) => text.map((name): [string, string, number] => [name, under, TEXT])),
    ...['paper', 'ground'].flatMap((under) => marks.map((name): [string, string, number] => [name, under, MARK])),
    ['paper', 'accent', TEXT], // the words of the main button
    ['paper', 'accent-press', TEXT],
    ['paper', 'ink', TEXT], // the bulk bar
    ['paper', 'class-a', TEXT], // the figure in a bar of A
    ['ink', 'class-b', TEXT],
    ['ink', 'class-c', TEXT],
    ['class-a', 'class-b', MARK], // neighbouring marks; b and c both carry their figure in words
    ['late', 'class-b', MARK],
  ]
  test.each(pairs)('%s and %s reach %d', (one, other, least) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least)
  })
})

test('nothing on a screen is smaller than 1rem', () => {
  const sizes = onScreen.flatMap((name) =>
    [...read(name).matchAll(/(?:font(?:-size)?:[^;{}]*?|--text-\w+: )(\d*\.?\d+)(rem|em|px|pt|%)/g)].map(([rule, size, unit]) => ({ rule, size: Number(size), unit })),
  )
  expect(sizes.length).toBeGreaterThan(10)
  for (const { rule, size, unit } of sizes) {
    expect(['rem', 'em', '%'], rule).toContain(unit)
    expect(unit === '%' ? size / 100 : size, rule).toBeGreaterThanOrEqual(1)
  }
})

test('the page fetches nothing from elsewhere: no remote picture, font or sheet', () => {
  for (const name of sheets) {
    const addresses = [...read(name).matchAll(/url\(\s*["']?([^"')]+)|@import "([^"]+)"/g)].map(([, picture, sheet]) => picture ?? sheet)
    for (const address of addresses) expect(address, name).toMatch(/^(data:|\.\/|tailwindcss$)/)
    expect(read(name), name).not.toContain('@font-face')
  }
})

test('no component writes an inline style or raw markup: the content policy would drop it', () => {
  const components = readdirSync(join(app, '../components'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  expect(components.length).toBeGreaterThan(30)
  const source = (name: string) => readFileSync(join(app, '../components', name), 'utf8')
  for (const name of components) expect(source(name), name).not.toMatch(/\sstyle=/)
  // `Still` alone shows HTML, and its type takes none but what markup.ts has written; markup.test.tsx holds that against React.
  expect(components.filter((name) => /dangerouslySetInnerHTML|innerHTML/.test(source(name)))).toEqual(['ui/still.tsx'])
  expect(components.filter((name) => /\bas (unknown as )?Markup\b/.test(source(name)))).toEqual([])
})

test('focus is always to be seen', () => {
  expect(read('styles/page.css')).toMatch(/:focus-visible \{ outline: 3px solid var\(--color-ink\)/)
})
