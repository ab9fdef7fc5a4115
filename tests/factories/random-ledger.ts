import fc from 'fast-check'

// A ledger as a hand would write it down: plain rows, and a count of them in plain loops, which knows nothing of the queries.

export const UNITS = ['县水利局', '县财政局', '县教育局'] as const
export const DELEGATIONS = ['云溪镇', '城关镇'] as const
const STATES = ['submitted', 'accepted', 'handling', 'replied', 'dissatisfied', 'escalated', 'evaluated', 'tracking', 'closed', 'refused', 'withdrawn'] as const
const VERDICTS = ['satisfied', 'basically', 'unsatisfied'] as const
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-02', '2026-03-31', '2026-04-20', '2026-05-25', '2026-05-26', '2026-08-01')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const promise = fc.record({ unit: fc.nat(UNITS.length - 1), state: fc.constantFrom('drafted', 'promised', 'underway', 'kept', 'confirmed', 'lapsed', 'explained', 'dropped', 'replaced'), dueOn: day, timesPostponed: fc.constantFrom(0, 0, 1), promisedOn: day, settledOn: maybe(day) })
const entry = fc.record({
  state: fc.constantFrom(...STATES), imported: fc.boolean(), foreign: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0), round: fc.constantFrom(1, 1, 2),
  delegation: maybe(fc.nat(DELEGATIONS.length - 1)), category: fc.constantFrom('finance', 'culture', ''), channel: fc.constantFrom('inSession', 'outOfSession'), term: fc.constantFrom(17, 18), sitting: maybe(fc.constantFrom(5, 6)), topical: fc.boolean(), published: maybe(fc.constantFrom('prepared', 'published', 'withdrawn')), voiced: fc.boolean(),
  acceptedOn: maybe(day), dispatchedOn: maybe(day), submittedOn: maybe(day), replyDueOn: maybe(day), firstRepliedOn: maybe(day),
  firstVerdict: maybe(fc.constantFrom(...VERDICTS)), verdict: maybe(fc.constantFrom(...VERDICTS)), resultClass: maybe(fc.constantFrom('A', 'B', 'C')),
  /** The day of each unit's own reply, by the unit's number. */
  ownReplies: fc.tuple(maybe(day), maybe(day), maybe(day)),
  /** Of each unit's own reply: its class, what the deputy said of it first, and in the round of now where that is another. */
  ownClasses: fc.tuple(maybe(fc.constantFrom('A', 'B', 'C')), maybe(fc.constantFrom('A', 'B', 'C')), maybe(fc.constantFrom('A', 'B', 'C'))),
  ownFirst: fc.tuple(maybe(fc.constantFrom(...VERDICTS)), maybe(fc.constantFrom(...VERDICTS)), maybe(fc.constantFrom(...VERDICTS))),
  ownFinal: fc.tuple(maybe(fc.constantFrom(...VERDICTS)), maybe(fc.constantFrom(...VERDICTS)), maybe(fc.constantFrom(...VERDICTS))),
  units: fc.uniqueArray(fc.nat(UNITS.length - 1), { maxLength: 2 }), role: fc.constantFrom('sole', 'lead', 'separate', 'co', 'reference'), part: fc.constantFrom('assigned', 'handling', 'reviewing', 'issued', 'done', 'returned', 'relieved'), partDueOn: maybe(day),
  talks: fc.array(fc.record({ method: fc.constantFrom('faceToFace', 'visit', 'phone', 'email'), state: fc.constantFrom('recorded', 'confirmed', 'objected') }), { maxLength: 2 }),
  promises: fc.array(promise, { maxLength: 3 }),
})
export type Entry = typeof entry extends fc.Arbitrary<infer E> ? E : never
export const aLedger = fc.array(entry, { minLength: 1, maxLength: 25 })

export const countedOn = ({ acceptedOn, dispatchedOn, submittedOn }: Entry) => acceptedOn ?? dispatchedOn ?? submittedOn
export const answers = ({ role, part }: Pick<Entry, 'role' | 'part'>) => !['co', 'reference'].includes(role) && !['returned', 'relieved', 'released'].includes(part)
const lives = (state: string) => state !== 'drafted' && state !== 'replaced'

/** What a unit's own reply says and was told, where it replied; imported history knows the whole only. */
function ofUnit(one: Entry, unit: number): Pick<Entry, 'firstVerdict' | 'verdict' | 'resultClass'> {
  if (one.imported) return one
  if (one.ownReplies[unit] === null) return { firstVerdict: null, verdict: null, resultClass: null }
  return { firstVerdict: one.ownFirst[unit]!, verdict: (one.round === 1 ? one.ownFirst : one.ownFinal)[unit]!, resultClass: one.ownClasses[unit]! }
}

/** The same figures by hand; of a unit, by its own reply, what was said of it, its own promises and its own talks (the first unit's). */
export function countByHand(ledger: readonly Entry[], today: string, unit: number | null = null) {
  const sums: Record<string, number> = {}
  const add = (name: string, when: unknown) => (sums[name] = (sums[name] ?? 0) + (when ? 1 : 0))
  for (const one of ledger) {
    if (one.foreign || ['submitted', 'refused', 'withdrawn'].includes(one.state)) continue
    const own = !one.imported
    const repliedOn = unit === null ? one.firstRepliedOn : one.ownReplies[unit]!
    const talks = unit === null || one.units[0] === unit ? one.talks : []
    const [dispatched, replied] = [own && one.dispatchedOn !== null, own && repliedOn !== null]
    const timed = dispatched && one.replyDueOn !== null && (repliedOn !== null || one.replyDueOn < today)
    const onTime = timed && repliedOn !== null && repliedOn <= one.replyDueOn!
    const { firstVerdict, verdict, resultClass } = unit === null ? one : ofUnit(one, unit)
    const judged = own && firstVerdict !== null && (one.round > 1 || one.state !== 'dissatisfied')
    const final = verdict !== null && (one.imported || ['escalated', 'evaluated', 'tracking', 'closed'].includes(one.state))
    const classed = resultClass !== null && (one.imported || unit !== null || one.firstRepliedOn !== null)
    const live = one.units.length > 0 ? one.promises.filter((promise) => lives(promise.state) && (unit === null || promise.unit === unit)) : []
    const turnable = classed && resultClass !== 'A' && live.length > 0
    add('all', true); add('dispatched', dispatched); add('replied', replied); add('unreplied', dispatched && repliedOn === null)
    add('timed', timed); add('onTime', onTime); add('late', timed && !onTime); add('overdue', dispatched && repliedOn === null && one.replyDueOn !== null && one.replyDueOn < today)
    add('judged', judged); add('firstSatisfied', judged && firstVerdict === 'satisfied'); add('firstBasically', judged && firstVerdict === 'basically'); add('firstContent', judged && firstVerdict !== 'unsatisfied'); add('firstUnsatisfied', judged && firstVerdict === 'unsatisfied')
    add('finalJudged', final); add('finalSatisfied', final && verdict === 'satisfied'); add('finalBasically', final && verdict === 'basically'); add('finalContent', final && verdict !== 'unsatisfied'); add('finalUnsatisfied', final && verdict === 'unsatisfied')
    add('classed', classed); add('solved', classed && resultClass === 'A'); add('turnable', turnable); add('turned', turnable && live.every(({ state }) => state === 'confirmed' || state === 'lapsed'))
    add('met', replied && one.units.length > 0 && talks.some(({ method, state }) => ['faceToFace', 'visit'].includes(method) && state !== 'objected'))
    add('rehandled', own && one.round > 1); add('imported', one.imported); add('closed', one.state === 'closed')
    add('topical', one.topical); add('published', one.published === 'published'); add('voiced', one.voiced)
    const inHand = one.state === 'handling' && !['co', 'reference'].includes(one.role) && ['assigned', 'handling', 'reviewing'].includes(one.part) && (unit === null ? one.units.length > 0 : one.units.includes(unit))
    add('inHand', inHand); add('handLate', inHand && one.partDueOn !== null && one.partDueOn < today)
    for (const code of ['A', 'B', 'C']) add(`class ${code}`, classed && resultClass === code)
    for (const { state, dueOn, timesPostponed } of live) {
      const kept = ['kept', 'confirmed', 'lapsed'].includes(state)
      add('promised', true); add('owed', dueOn <= today || kept || state === 'explained' || state === 'dropped'); add('kept', kept)
      add('promisesLate', ['promised', 'underway', 'postponed', 'impossible'].includes(state) && dueOn < today); add('postponed', timesPostponed > 0); add('unkept', state === 'explained' || state === 'dropped')
    }
  }
  return sums
}
