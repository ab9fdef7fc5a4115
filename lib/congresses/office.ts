import type { Level } from '@/lib/congresses/congress'

/** What the sentences of words.ts call the body that receives, dispatches and supervises: its name in most counties. */
export const OFFICE = '代工委'

/** What it is called at each level where nobody says otherwise: 代表法 art. 12, 地方组织法 for the towns. */
export const officeOf: Record<Level, { name: string; short: string }> = {
  province: { name: '代表工作委员会', short: OFFICE },
  prefecture: { name: '代表工作委员会', short: OFFICE },
  county: { name: '代表工作委员会', short: OFFICE },
  township: { name: '人大主席团', short: '人大主席团' },
}

/** 青岚县人大常委会代表工作委员会 · 云溪镇人大主席团 */
export const organOf = (congress: string, officeName: string) => congress.replace(/人大$/, officeName.startsWith('人大') ? '' : '人大') + officeName

/** What people typed or are about to send: never touched. */
const TYPED = ['value', 'values', 'defaultValue']

/**
 * Our own words as they are read where the office is called something else: the one way in which a sentence gets its name.
 * Of an object, everything in it but what somebody typed; never for a sentence into which typed words have been put already.
 */
export function callingIt<T>(office: string | undefined, words: T): T {
  if (office === undefined || office === OFFICE) return words
  return renamed(office, words) as T // the same shape, other sentences
}

function renamed(office: string, words: unknown): unknown {
  if (typeof words === 'string') return words.replaceAll(OFFICE, office)
  if (Array.isArray(words)) return words.map((entry) => renamed(office, entry))
  if (words === null || typeof words !== 'object' || Object.getPrototypeOf(words) !== Object.prototype) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, TYPED.includes(key) ? value : renamed(office, value)]))
}
