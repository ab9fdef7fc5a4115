import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LIVES } from '@/lib/flow/lives'
import { LOG_KINDS } from '@/lib/settings/log'
import { happenedWords } from '@/lib/settings/log-words'

const sources = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(import.meta.dirname, '../..', folder, path), 'utf8'))

const said = (folders: readonly string[], pattern: RegExp) => [...new Set(folders.flatMap(sources).flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!)))].sort()

test('an auditor reads every step of every life in words', () => {
  const bare = LIVES.flatMap(({ noun, table }) => Object.keys(table).filter((action) => happenedWords(noun, action) === action).map((action) => `${noun}.${action}`))
  expect(bare).toEqual([])
})

test('an auditor reads in words what was refused: every action and route has a name that the log knows', () => {
  const names = said(['app', 'lib'], /\bname: '([a-z]+\.[a-zA-Z]+)'/g)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => happenedWords('refusal', name) === name.split('.')[1])).toEqual([])
})

test('the log can be filtered by every kind of record that has a history', () => {
  const kinds = said(['lib'], /appendEvent\([^)]*?\bkind: '([a-zA-Z]+)'/g)
  expect(kinds.length).toBeGreaterThan(10)
  const lives = LIVES.map(({ noun }) => noun)
  expect([...kinds, ...lives].filter((kind) => !(LOG_KINDS as readonly string[]).includes(kind))).toEqual([])
})
