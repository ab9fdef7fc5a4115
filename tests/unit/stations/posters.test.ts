import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { missingSigns } from '@/lib/codes/typeface'
import type { Sheets } from '@/lib/codes/paper'
import { signCards, signPages, stationPosters, type Sign } from '@/lib/stations/posters'

const aSign = (name: string): Sign => ({ address: 'http://localhost:3000/deputies/abcdef123456', call: '有事，找代表', name, under: '云溪镇代表团', does: '手机扫一扫，直接对代表说', notes: ['电话：000-0000 0201'] })
const nine = Array.from({ length: 9 }, (_, at) => aSign(`周映川${'一二三四五六七八九'[at]}代表`))

async function whole(sheets: Sheets): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of sheets) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The signs that the fonts of a file say they bear, and whether each font is in the file. */
async function lettersOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes)
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const told = objects.flatMap((object) => (object instanceof PDFRawStream ? [object] : [])).map((stream) => (stream.dict.get(PDFName.of('Filter')) ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('latin1'))
  const signs = told.filter((text) => text.includes('beginbfchar')).flatMap((text) => [...text.matchAll(/^<[0-9A-Fa-f]+> <([0-9A-Fa-f]+)>$/gm)]).map(([, hex = '']) => String.fromCodePoint(Number.parseInt(hex, 16)))
  const [fonts, files] = [/\/Type \/Font\b[^]*\/Subtype \/Type0/, /\/FontFile2/].map((what) => objects.filter((object) => what.test(String(object))).length)
  return { pages: document.getPageCount(), signs: new Set(signs), fonts, files }
}

describe('a sheet for the wall', () => {
  test('brings every letter of its words along: no font of a machine is asked for', async () => {
    const sign = aSign('周映川代表')
    const { signs, fonts, files } = await lettersOf(await whole(signPages([sign], '周映川代表')))
    expect([...new Set([sign.call, sign.name, sign.under, sign.does, sign.address, ...sign.notes].join(''))].filter((one) => !signs.has(one))).toEqual([])
    expect(fonts).toBeGreaterThan(0)
    expect(files).toBe(fonts)
  })
  test('has a page for each deputy, eight cards to a sheet, and goes on on another page where the wall has more deputies than one holds', async () => {
    const pages = async (sheets: Sheets) => (await PDFDocument.load(await whole(sheets))).getPageCount()
    const home = (deputies: Sign[]) => stationPosters([{ station: aSign('云溪镇人大代表之家'), deputies }], '云溪镇人大代表之家')
    expect(await Promise.all([pages(signPages(nine, '代表')), pages(signCards(nine, '小卡')), pages(home(nine)), pages(home(nine.slice(0, 8)))])).toEqual([9, 2, 2, 1])
  })
  test('goes out while it is drawn: what is finished is written and let go, and the whole is one file in which every page is found', async () => {
    const towns = Array.from({ length: 12 }, (_, at) => ({ station: aSign(`云溪镇第${at}站`), deputies: nine.slice(0, 2) }))
    const all: Uint8Array[] = []
    for await (const piece of stationPosters(towns, '云溪镇')) all.push(piece)
    const document = await PDFDocument.load(Buffer.concat(all))
    expect(document.getPageCount()).toBe(12)
    expect(all.length).toBeGreaterThan(12 * 4)
    expect(document.getPages().every((page) => String(page.node.Resources()).match(/\/Code/g)?.length === 3)).toBe(true)
  })
  test('a sign that the letters lack is named beforehand, and a mark stands in its place', async () => {
    expect(await missingSigns('周映川 龑堃')).toEqual([])
    expect(await missingSigns('周𬍛')).toEqual(['𬍛'])
    expect((await lettersOf(await whole(signPages([aSign('周𬍛代表')], '周𬍛代表')))).signs).toContain('〓')
  })
})
