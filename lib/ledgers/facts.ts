import { readCategory, readChannel, readClass, readDay, readFlag, readGrade, readTerm, saysNothing, type Cell } from '@/lib/ledgers/cells'
import type { Fault, Field, Written } from '@/lib/ledgers/field'
import { splitUnits } from '@/lib/ledgers/units'
import type { Rulebook, Verdict } from '@/lib/rulebook/rulebook'
import { verdictOf } from '@/lib/rulebook/satisfaction'

/** What a row says. What is undefined it does not say, and an import never takes away what is already known. */
export type Facts = {
  place: string
  title: string
  number?: string
  termNumber?: number
  sittingNumber?: number
  channel?: 'inSession' | 'outOfSession'
  category?: string
  situation?: string
  analysis?: string
  proposal?: string
  proposerText?: string
  proposerKind?: 'single' | 'joint' | 'delegation'
  submittedOn?: string
  dispatchedOn?: string
  signedOn?: string
  repliedOn?: string
  evaluatedOn?: string
  resultClass?: string
  /** Whether that class means solved, and what that grade counts as, by this place's rules. */
  solved?: boolean
  grade?: string
  verdict?: Verdict
  isKeyTopic?: boolean
  units: { name: string; part: 'lead' | 'co' | 'separate' }[]
}

/** Whose ledger it is: its own place, and the place of rows that name none. '' is the congress's own. */
export type Home = { ownPlace: string; placeless: string; rulebook: Pick<Rulebook, 'resultClasses' | 'satisfaction' | 'categories'> }

const DAYS = ['submittedOn', 'dispatchedOn', 'signedOn', 'repliedOn', 'evaluatedOn'] as const
const TEXTS = ['situation', 'analysis', 'proposal'] as const
const LONGEST = { title: 200, number: 40, place: 40, unit: 60, text: 20_000 }

/** What a row says, with every fault in it. */
export function readFacts({ fields }: Written, row: number, home: Home, headingOf: (field: Field) => string) {
  const faults: Fault[] = []
  const fault = (field: Field, problem: string, fix: string) =>
    void faults.push({ row, column: headingOf(field), written: (fields[field] ?? '').slice(0, 100), problem, fix })
  const text = (field: Field) => (saysNothing(fields[field] ?? '') ? undefined : fields[field])
  const read = <T>(field: Field, reader: (written: string) => Cell<T>): T | undefined => {
    const written = text(field)
    const cell = written === undefined ? null : reader(written)
    if (cell?.ok === false) fault(field, cell.problem, cell.fix)
    return cell?.ok ? cell.value : undefined
  }

  const facts: Facts = { ...placeOf(text('place'), home), title: titleOf(fields.title ?? '', fault), units: unitsOf(fields) }
  set(facts, { number: text('number')?.replace(/\s+/g, '').replace(/^第(.+)[号件]$/, '$1') })
  const term = read('term', (written) => readTerm(written, 'term'))
  const sitting = read('sitting', (written) => readTerm(written, 'sitting'))
  set(facts, { termNumber: term?.term ?? sitting?.term ?? undefined, sittingNumber: sitting?.sitting ?? term?.sitting ?? undefined })
  set(facts, { channel: read('channel', readChannel) ?? (/闭会/.test(fields.term ?? '') ? 'outOfSession' : undefined) })
  for (const field of DAYS) set(facts, { [field]: read(field, readDay) })
  for (const field of TEXTS) set(facts, { [field]: text(field)?.slice(0, LONGEST.text) })
  set(facts, proposersOf(text))
  const category = text('category')
  const resultClass = text('resultClass')
  set(facts, {
    category: category && readCategory(category, home.rulebook),
    // A word that is no class here (已办理, 面复, D) is kept as it is written: to refuse the row would lose the matter.
    resultClass: (resultClass && readClass(resultClass, home.rulebook)) || undefined,
    isKeyTopic: read('isKeyTopic', readFlag),
  })
  const grades = (['grade', 'attitude', 'result'] as const).map((field) => read(field, (written) => readGrade(written, home.rulebook)))
  const codes = home.rulebook.satisfaction.grades.map(({ code }) => code)
  const worst = Math.max(...grades.map((grade) => (grade ? codes.indexOf(grade) : -1)))
  set(facts, { grade: codes[worst], verdict: verdictOf(codes[worst], home.rulebook) ?? undefined })
  set(facts, { solved: home.rulebook.resultClasses.find(({ code }) => code === facts.resultClass)?.solved })

  if ((facts.number?.length ?? 0) > LONGEST.number) fault('number', '编号太长，不像编号。', '检查是不是对应错了列。')
  if (facts.place.length > LONGEST.place) fault('place', '地方名太长。', '检查是不是对应错了列。')
  const long = facts.units.find(({ name }) => name.length > LONGEST.unit)
  if (long) fault('leadUnits', `“${long.name.slice(0, 20)}…”太长，不像单位名称。`, '几个单位之间用顿号隔开。')
  return { facts, faults, saysPlace: text('place') !== undefined }
}

/** Adds what is said; what is not said leaves no key, so that two rows can be compared. */
function set(facts: Facts, said: Partial<Facts>): void {
  for (const [key, value] of Object.entries(said)) if (value !== undefined) Object.assign(facts, { [key]: value })
}

/** A place that is our own is written as ''. */
const placeOf = (written: string | undefined, { ownPlace, placeless }: Home) => {
  const place = (written ?? placeless).replace(/\s+/g, '')
  return { place: place === ownPlace ? '' : place }
}

function titleOf(written: string, fault: (field: Field, problem: string, fix: string) => void): string {
  const title = written.replace(/\s*[\r\n]+\s*/g, '').trim()
  if (saysNothing(title)) fault('title', '没有标题。', '填上建议的标题。')
  else if (/^(同上|〃|同前)$/.test(title)) fault('title', '只写了“同上”，没有标题。', '填上建议的标题。')
  else if (title.length > LONGEST.title) fault('title', `标题有 ${title.length} 字，最多 ${LONGEST.title} 字。`, '检查是不是把内容对应成了标题。')
  return title
}

const unitsOf = ({ leadUnits = '', coUnits = '', separateUnits = '' }: Written['fields']) => {
  const all = [...splitUnits(leadUnits, 'lead'), ...splitUnits(coUnits, 'co'), ...splitUnits(separateUnits, 'separate')]
  return all.filter(({ name }, index) => !saysNothing(name) && all.findIndex((other) => other.name === name) === index)
}

/** Who proposed it, as one text: history names people who are in no roster here. */
function proposersOf(text: (field: Field) => string | undefined): Pick<Facts, 'proposerText' | 'proposerKind'> {
  const [proposer, lead, others, delegation] = [text('proposer'), text('leadDeputy'), text('cosigners'), text('delegation')]
  const people = proposer ?? ([lead, others].filter(Boolean).join('、') || undefined)
  if (!people && !delegation) return {}
  const kind = !people ? 'delegation' : others || /[、，,；;]|等/.test(people) ? 'joint' : 'single'
  return { proposerText: people && delegation ? `${people}（${delegation}）` : (people ?? delegation), proposerKind: kind }
}
