import { correctionOf } from './galois'

// QR codes after ISO/IEC 18004: bytes, level M (a sign on a wall may lose a seventh of itself), up to version 10, which is 213 bytes.
// [codewords for correction in each block, blocks and their data codewords, then as many with one more]
const BLOCKS: readonly (readonly [correction: number, short: number, data: number, long: number])[] = [
  [10, 1, 16, 0], [16, 1, 28, 0], [26, 1, 44, 0], [18, 2, 32, 0], [24, 2, 43, 0], [16, 4, 27, 0], [18, 4, 31, 0], [22, 2, 38, 2], [22, 3, 36, 2], [26, 4, 43, 1],
]
const ALIGNED: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]]

export type Matrix = boolean[][]

/** The dark modules of the code for a text, without the quiet zone. Throws where the text is longer than 213 bytes. */
export function qrMatrix(text: string): Matrix {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + BLOCKS.findIndex((_, at) => bytes.length <= capacity(at + 1))
  if (version === 0) throw new RangeError('too long for a QR code')
  const words = codewords(bytes, version)
  const drawn = MASKS.map((_, mask) => draw(version, words, mask)).map((matrix) => ({ matrix, cost: penalty(matrix) }))
  return drawn.reduce((best, one) => (one.cost < best.cost ? one : best)).matrix
}

const dataCount = (version: number) => { const [, short, data, long] = BLOCKS[version - 1]!; return short * data + long * (data + 1) }
const headBits = (version: number) => 4 + (version < 10 ? 8 : 16)
const capacity = (version: number) => Math.floor((dataCount(version) * 8 - headBits(version)) / 8)

/** The message in codewords, padded, cut into blocks, each with its correction, and interleaved. */
function codewords(bytes: readonly number[], version: number): number[] {
  const bits = [0, 1, 0, 0, ...bitsOf(bytes.length, headBits(version) - 4), ...bytes.flatMap((byte) => bitsOf(byte, 8))]
  const full = dataCount(version) * 8
  bits.push(...new Array<number>(Math.min(4, full - bits.length)).fill(0))
  while (bits.length % 8) bits.push(0)
  for (let pad = 0xec; bits.length < full; pad ^= 0xec ^ 0x11) bits.push(...bitsOf(pad, 8))
  const data = Array.from({ length: full / 8 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2))

  const [correction, short, length, long] = BLOCKS[version - 1]!
  const blocks = Array.from({ length: short + long }, (_, at) => data.splice(0, at < short ? length : length + 1))
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => correctionOf(block, correction)))]
}

const bitsOf = (value: number, length: number) => Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1)
const interleaved = (blocks: readonly (readonly number[])[]) =>
  Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat()

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0, (i) => i % 2 === 0, (_, j) => j % 3 === 0, (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0, (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

function draw(version: number, words: readonly number[], mask: number): Matrix {
  const size = 17 + version * 4
  const modules = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null))
  const put = (row: number, column: number, dark: boolean) => { if (modules[row]?.[column] !== undefined) modules[row]![column] = dark }
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]] as const)
    square(-1, 7, (i, j) => put(top + i, left + j, isRing(i, j, 3) && i >= 0 && j >= 0 && i <= 6 && j <= 6))
  for (const row of ALIGNED[version - 1]!) for (const column of ALIGNED[version - 1]!)
    if (modules[row]![column] === null) square(0, 4, (i, j) => put(row - 2 + i, column - 2 + j, Math.max(Math.abs(i - 2), Math.abs(j - 2)) !== 1))
  for (let at = 8; at < size - 8; at += 1) { put(6, at, at % 2 === 0); put(at, 6, at % 2 === 0) }
  putFormat(put, size, mask)
  if (version >= 7) putVersion(put, size, version)
  putData(modules, words.flatMap((word) => bitsOf(word, 8)), MASKS[mask]!)
  return modules as Matrix // every module is set now
}

function square(from: number, to: number, each: (i: number, j: number) => void): void {
  for (let i = from; i <= to; i += 1) for (let j = from; j <= to; j += 1) each(i, j)
}
const isRing = (i: number, j: number, middle: number) => Math.max(Math.abs(i - middle), Math.abs(j - middle)) !== 2

type Put = (row: number, column: number, dark: boolean) => void
/** A number followed by its BCH remainder. */
function guarded(value: number, divisor: number, degree: number): number {
  let rest = value << degree
  for (let bit = 31 - Math.clz32(rest); rest >> degree; bit = 31 - Math.clz32(rest)) rest ^= divisor << (bit - degree)
  return (value << degree) | rest
}

function putFormat(put: Put, size: number, mask: number): void {
  const format = guarded(mask, 0x537, 10) ^ 0x5412 // level M is written 00
  for (let at = 0; at < 15; at += 1) {
    const dark = ((format >> at) & 1) === 1
    const along = at < 6 ? at : at < 8 ? at + 1 : size - 15 + at
    const across = at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at
    put(along, 8, dark)
    put(8, across, dark)
  }
  put(size - 8, 8, true)
}

function putVersion(put: Put, size: number, version: number): void {
  const words = guarded(version, 0x1f25, 12)
  for (let at = 0; at < 18; at += 1) {
    const dark = ((words >> at) & 1) === 1
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)]
    put(near, far, dark)
    put(far, near, dark)
  }
}

/** In pairs of columns from the right, up and down by turns, past the upright timing line. */
function putData(modules: (boolean | null)[][], bits: readonly number[], masked: (row: number, column: number) => boolean): void {
  const size = modules.length
  let next = 0
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up) {
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (modules[row]![column] !== null) continue
        modules[row]![column] = (bits[next] === 1) !== masked(row, column)
        next += 1
      }
    }
  }
}

/** How hard a code is to read: long runs, blocks, what looks like a finder, uneven darkness. */
function penalty(matrix: Matrix): number {
  const lines = [...matrix, ...matrix.map((_, at) => matrix.map((row) => row[at]!))].map((line) => line.map(Number).join(''))
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, { length }) => sum + length - 2, 0)
  const finders = lines.reduce((sum, line) => sum + (line.match(/(?=00001011101|10111010000)/g)?.length ?? 0), 0)
  let blocks = 0
  for (let i = 1; i < matrix.length; i += 1) for (let j = 1; j < matrix.length; j += 1) {
    const dark = matrix[i]![j]
    if (matrix[i - 1]![j] === dark && matrix[i]![j - 1] === dark && matrix[i - 1]![j - 1] === dark) blocks += 1
  }
  const share = matrix.flat().filter(Boolean).length / matrix.length ** 2
  return runs + finders * 40 + blocks * 3 + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
