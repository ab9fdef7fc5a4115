// Arithmetic in the field of 256 elements of ISO/IEC 18004, and the Reed–Solomon remainder made with it.
const EXP = new Uint8Array(512)
const LOG = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = EXP[power + 255] = value
  LOG[value] = power
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d
}

const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : EXP[LOG[a]! + LOG[b]!]!)

/** The product of (x − 2⁰) … (x − 2ⁿ⁻¹), without its leading one. */
function generator(degree: number): number[] {
  let polynomial = [1]
  for (let root = 0; root < degree; root += 1) {
    const next = [...polynomial, 0]
    polynomial.forEach((factor, at) => (next[at + 1]! ^= times(factor, EXP[root]!)))
    polynomial = next
  }
  return polynomial.slice(1)
}

/** The codewords by which a damaged symbol is mended. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const factors = generator(count)
  const rest = new Array<number>(count).fill(0)
  for (const byte of data) {
    const lead = byte ^ rest.shift()!
    rest.push(0)
    factors.forEach((factor, at) => (rest[at]! ^= times(factor, lead)))
  }
  return rest
}
