import { paperProblems, paperReply } from '@/lib/assignments/paper-reply'
import { readClass, readDay, saysNothing } from '@/lib/ledgers/cells'
import { faultOf, isFault, type Finder, type Target } from '@/lib/papers/target'
import type { Weighed } from '@/lib/papers/weigh'
import type { Fault, Line } from '@/lib/rosters/roster'

const fault = (line: Line, reading: string, problem: string, fix: string) => faultOf('replies', line, reading, problem, fix)
const DAYS = ['issuedOn', 'promiseDueOn'] as const

/** What one row of letters would do; a fault in words where it can do nothing. */
export function weighReply(line: Line, finder: Finder, today: string): Weighed | Fault {
  const target = finder.find(line)
  if (isFault(target)) return target
  const given = readRow(line, target)
  if (isFault(given)) return given
  if (target.imported) return historyOf(target, { repliedOn: given['issuedOn']!, resultClass: given['resultClass']! })
  const part = finder.part(line, target)
  if (isFault(part)) return part
  const own = part.replies.filter(({ round }) => round === part.round)
  const issued = own.find(({ issuedAt }) => issuedAt !== null)
  if (issued?.letterNumber === given['letterNumber'] && issued?.issuedOn === given['issuedOn']) return { act: 'nothing' }
  if (issued) return fault(line, 'letterNumber', `这个单位已经答复过：${issued.letterNumber || '没有文号'}，${issued.issuedOn}。`, '删去这一行；要更正请联系单位')
  if (own.length > 0) return fault(line, 'unit', '这个单位正在平台上起草答复。', '由单位自己签发，或者请单位放弃草稿')
  if (!['assigned', 'handling'].includes(part.state)) return fault(line, 'unit', '这件现在不在等这个单位答复。', '到建议的页面上看现在的情况')
  const read = paperReply.safeParse(given)
  if (!read.success) return fault(line, String(read.error.issues[0]?.path[0]), read.error.issues[0]!.message, '改好这一格')
  const [problem] = Object.entries(paperProblems(read.data, target.rulebook, { dispatchedOn: part.dispatchedOn, today }))
  if (problem) return fault(line, problem[0], problem[1], '改好这一格')
  return { act: 'reply', suggestionId: target.id, assignmentId: part.id, input: read.data }
}

/** The cells with days and class as the platform writes them; a sign for nothing is nothing. */
function readRow(line: Line, { rulebook }: Target): Record<string, string> | Fault {
  const { number: _number, term: _term, unit: _unit, ...cells } = line.cells
  const given = Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, saysNothing(text) ? '' : text]))
  for (const name of DAYS) {
    const day = given[name] ? readDay(given[name]) : null
    if (day && !day.ok) return fault(line, name, day.problem, day.fix)
    if (day) given[name] = day.value
  }
  if (!given['issuedOn']) return fault(line, 'issuedOn', '没有写答复的日期。', '照原件落款的日期填')
  const code = readClass(given['resultClass'] ?? '', rulebook)
  if (!code) return fault(line, 'resultClass', '不是本地的办理结果类别。', `写${rulebook.resultClasses.map(({ code: known }) => known).join('、')}中的一个`)
  return { ...given, resultClass: code }
}

/** Imported history is brought up to date; it has no life here. */
export const historyOf = (target: Target, facts: Partial<Pick<Target, 'repliedOn' | 'resultClass' | 'grade' | 'evaluatedOn'>>): Weighed =>
  Object.entries(facts).every(([name, value]) => target[name as keyof typeof facts] === value) ? { act: 'nothing' } : { act: 'history', suggestionId: target.id, version: target.version, facts }
