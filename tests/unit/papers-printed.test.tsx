import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PaperSheet } from '@/components/documents/paper-sheet'
import { LINE, PAGE, SIZE, SQUEEZE } from '@/lib/documents/measure'
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
  const margins = `margin: ${mm(PAGE.top)}mm ${mm(PAGE.right)}mm ${mm(PAGE.bottom)}mm ${mm(PAGE.left)}mm`
  for (const page of ['letter', 'form']) expect(css).toMatch(new RegExp(`@page ${page} \\{ size: A4; ${margins};`))
  expect(css).toContain(`@page wide { size: A4 landscape; margin: ${mm(PAGE.left)}mm ${mm(PAGE.top)}mm ${mm(PAGE.right)}mm ${mm(PAGE.bottom)}mm;`)
  expect(css).toMatch(new RegExp(`\\.letter \\{ page: letter;[^}]*font-size: ${points(SIZE.text)}; line-height: ${LINE / 20}pt; letter-spacing: -${String(-SQUEEZE / 20).replace(/^0/, '')}pt`))
  expect(css).toContain(`.letter h3 { font-size: ${points(SIZE.title)}`)
})
