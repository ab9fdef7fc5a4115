import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// What an office is called is a congress's own (settings, 工作机构): 代工委 in one place, 选任联委 in the next. Words that know no congress say 人大工作机构.
const ROOT = join(import.meta.dirname, '../..')
/** The people of the demo belong to an office that is called so. */
const OWN = ['lib/sign-in/demo-people.ts']

const sources = ['app', 'components', 'lib'].flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`)).filter((path) => /\.tsx?$/.test(path))

test('no page, message or document calls every office by the name of one', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((path) => !OWN.includes(path) && readFileSync(join(ROOT, path), 'utf8').includes('代工委'))).toEqual([])
})
