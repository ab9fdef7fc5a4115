/** Which words point at whom: as leading it, or as assisting. */
export type Lexicon = { words: ReadonlyMap<string, Pointed>; longest: number; answerers: number }
type Pointed = { lead: string[]; assist: string[] }
export type Duty = { id: string; leads: readonly string[]; assists: readonly string[] }
export type Share = { share: number; words: string[] }

/** The title says what it is about; the rest also tells of much around it. */
const OF_TITLE = 0.6
const FEW_ENOUGH = 4_000

export function toLexicon(duties: readonly Duty[]): Lexicon {
  const words = new Map<string, Pointed>()
  const point = (word: string) => words.get(word) ?? words.set(word, { lead: [], assist: [] }).get(word)!
  for (const { id, leads, assists } of duties) {
    for (const word of new Set(leads)) point(word).lead.push(id)
    for (const word of new Set(assists)) if (!leads.includes(word)) point(word).assist.push(id)
  }
  return { words, longest: Math.max(0, ...[...words.keys()].map((word) => word.length)), answerers: duties.length }
}

/** Words of the lexicon in a text, the longest at each place: in 红绿灯 nobody reads 绿灯, in 农村公路 nobody 公路 alone. */
export function wordsIn(text: string, { words, longest }: Lexicon): string[] {
  const found = new Set<string>()
  const read = text.normalize('NFKC').slice(0, FEW_ENOUGH)
  for (let at = 0; at < read.length; ) {
    let length = Math.min(longest, read.length - at)
    while (length > 0 && !words.has(read.slice(at, at + length))) length -= 1
    if (length > 0) found.add(read.slice(at, at + length))
    at += Math.max(1, length)
  }
  return [...found]
}

/** Longer words say more, and words that point at few say more than words that point at many. */
function weightOf(word: string, { words, answerers }: Lexicon): number {
  const { lead, assist } = words.get(word)!
  return Math.min(3, Math.max(0.5, word.length - 1)) * Math.log(1 + answerers / (lead.length + assist.length))
}

/** For each, the share of the telling words that fall under its duties, from 0 to 1, and which words these are, the most telling first. */
export function dutyShares({ title, body }: { title: string; body: string }, lexicon: Lexicon): { lead: Map<string, Share>; assist: Map<string, Share> } {
  const parts = [wordsIn(title, lexicon), wordsIn(body, lexicon)]
  const portion = parts[0]!.length === 0 ? [0, 1] : parts[1]!.length === 0 ? [1, 0] : [OF_TITLE, 1 - OF_TITLE]
  const shares = { lead: new Map<string, Share>(), assist: new Map<string, Share>() }
  for (const [index, found] of parts.entries()) {
    const weighed = found.map((word) => ({ word, weight: weightOf(word, lexicon) })).sort((a, b) => b.weight - a.weight)
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
    for (const { word, weight } of weighed) {
      for (const as of ['lead', 'assist'] as const) {
        for (const id of lexicon.words.get(word)![as]) {
          const { share, words } = shares[as].get(id) ?? { share: 0, words: [] }
          shares[as].set(id, { share: share + (portion[index]! * weight) / whole, words: [...words, word] })
        }
      }
    }
  }
  return shares
}
