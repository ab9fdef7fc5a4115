import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { LINE, organSize, PAGE, SIZE, SQUEEZE } from '@/lib/documents/measure'
import type { Paper } from '@/lib/documents/paper'
import { bodyOf, plain } from '../factories/opened-docx'
import { PAPERS, papers } from '../factories/papers'

const css = readFileSync(join(import.meta.dirname, '../../app/styles/print.css'), 'utf8')
const mm = (twips: number) => Math.round((twips * 25.4) / 1440)
const points = (half: number) => `${half / 2}pt`

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' }
const inPage = (paper: Paper) => renderToStaticMarkup(<PaperSheet paper={paper} />).replace(/<[^>]+>/g, '').replace(/&([a-z#0-9]+);/g, (_, name: string) => entities[name] ?? '')
const inWord = async (paper: Paper) => plain((await bodyOf(paper)).replace(/&([a-z]+);/g, (_, name: string) => entities[name] ?? ''))
const letters = (words: string) => words.replace(/[\s\u00A0　]/g, '')

describe.each(PAPERS)('%s', (name) => {
  test('says on paper from the browser what it says in Word, in the same order', async () => {
    const paper: Paper = papers[name]
    // The organ's name is the head of the first page in Word; a letter that is not signed says so only where it is looked at.
    const page = letters(inPage(paper)).replace(paper.form === 'letter' ? paper.organ : '', '').replace('签发后落日期', '')
    expect(page).toBe(letters(await inWord(paper)))
  })
})

test('the browser prints to the measures that Word gets', () => {
  const [right, left] = /\.letter \{ page: letter;[^}]*padding: 0 (\d+)mm 0 (\d+)mm;/.exec(css)!.slice(1).map(Number)
  for (const page of ['letter', 'form']) expect(css).toContain(`@page ${page} { size: A4; margin: ${mm(PAGE.top)}mm ${mm(PAGE.right) - right!}mm ${mm(PAGE.bottom)}mm; }`)
  expect([mm(PAGE.right) - right!, mm(PAGE.left) - left!]).toEqual([20, 20])
  expect(css).toContain(`@page wide { size: A4 landscape; margin: ${mm(PAGE.left)}mm ${mm(PAGE.top) - right!}mm ${mm(PAGE.right)}mm ${mm(PAGE.bottom) - left!}mm; }`)
  expect(css).toMatch(new RegExp(`\\.letter \\{ page: letter;[^}]*font-size: ${points(SIZE.text)}; line-height: ${LINE / 20}pt; letter-spacing: -${String(-SQUEEZE / 20).replace(/^0/, '')}pt`))
  expect(css).toContain(`.letter h3 { font-size: ${points(SIZE.title)}`)
  expect(css).toContain(`.letter .org { font-size: ${points(organSize('十个字的机关名称十个'))}`)
  for (let length = 11; length <= 20; length += 1) expect(css).toContain(`.org[data-length="${length}"] { font-size: ${points(organSize('名'.repeat(length)))}; }`)
})
