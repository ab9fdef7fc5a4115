import { readDay, readGrade, saysNothing } from '@/lib/ledgers/cells'
import { answeringOf, faultOf, isFault, type Finder, type Part, type Target } from '@/lib/papers/target'
import type { Weighed } from '@/lib/papers/weigh'
import { historyOf } from '@/lib/papers/weigh-reply'
import { judgedAs, type Marks } from '@/lib/rulebook/satisfaction'
import type { Fault, Line } from '@/lib/rosters/roster'
import { evaluationStep, gradeProblems } from '@/lib/suggestions/judging'

const fault = (line: Line, reading: string, problem: string, fix: string) => faultOf('evaluations', line, reading, problem, fix)

type Read = { line: Line; target: Target; parts: Part[]; marks: Marks; reason: string; evaluatedOn: string }

/** Rows of one suggestion belong together: every reply of the round has to be graded, by one row for all or one for each unit. */
export function weighEvaluations(lines: readonly Line[], finder: Finder, today: string): { faults: Fault[]; weighed: Weighed[] } {
  const faults: Fault[] = []
  const groups = new Map<string, Read[]>()
  for (const line of lines) {
    const read = readRow(line, finder, today)
    if (isFault(read)) faults.push(read)
    else groups.set(read.target.id, [...(groups.get(read.target.id) ?? []), read])
  }
  const weighed = [...groups.values()].flatMap((group) => {
    const one = weighGroup(group)
    if (!isFault(one)) return [one]
    faults.push(...group.map(({ line }) => ({ ...one, row: line.row })))
    return []
  })
  return { weighed, faults }
}

function readRow(line: Line, finder: Finder, today: string): Read | Fault {
  const target = finder.find(line)
  if (isFault(target)) return target
  const marks = marksOf(line, target)
  if (isFault(marks)) return marks
  const day = readDay(line.cells['evaluatedOn'] ?? '')
  if (!line.cells['evaluatedOn']) return fault(line, 'evaluatedOn', '没有写评价的日期。', '照评价表上的日期填')
  if (!day.ok) return fault(line, 'evaluatedOn', day.problem, day.fix)
  if (day.value > today) return fault(line, 'evaluatedOn', '评价的日期不能晚于今天。', '改好这一格')
  const parts = target.imported ? [] : finder.known(line, target)
  if (isFault(parts)) return parts
  const reason = line.cells['reason'] ?? ''
  return { line, target, parts, marks, reason: saysNothing(reason) ? '' : reason, evaluatedOn: day.value }
}

/** The grade on each axis of the record's own rules: from its own column, else from the one for all. */
function marksOf(line: Line, { rulebook }: Target): Marks | Fault {
  const marks: Record<string, string> = {}
  for (const { code, label } of rulebook.satisfaction.axes) {
    const reading = line.cells[code] ? code : 'grade'
    const written = line.cells[reading] ?? ''
    if (saysNothing(written)) return fault(line, reading, `没有写“${label}”的评价。`, `写${rulebook.satisfaction.grades.map((grade) => grade.label).join('、')}中的一个`)
    const grade = readGrade(written, rulebook)
    if (!grade.ok) return fault(line, reading, grade.problem, grade.fix)
    marks[code] = grade.value
  }
  return marks
}

function weighGroup(group: readonly Read[]): Weighed | Fault {
  const { line, target, evaluatedOn } = group[0]!
  if (target.imported) return historyOf(target, { grade: judgedAs(group.map(({ marks }) => marks), target.rulebook).grade ?? '', evaluatedOn })
  const given = new Map(group.flatMap(({ parts, marks }) => parts.map((part) => [part.id, marks] as const)))
  if (group.reduce((sum, { parts }) => sum + parts.length, 0) > given.size) return fault(line, 'unit', '同一个单位的答复评价了两次。', '只留一行')
  const toJudge = answeringOf(target).flatMap((part) => part.replies.filter(({ round, issuedAt }) => round === part.round && issuedAt !== null).map((reply) => ({ part, reply })))
  const known = toJudge.filter(({ reply }) => reply.evaluations.some(({ round }) => round === target.round))
  const isSame = toJudge.length > 0 && known.length === toJudge.length && toJudge.every(({ part, reply }) => sameMarks(reply.evaluations.find(({ round }) => round === target.round)!.marks as Marks, given.get(part.id))) // written by evaluations only
  if (isSame) return { act: 'nothing' }
  if (target.state !== 'replied') return fault(line, 'number', known.length > 0 ? '这件已经有了评价，与表里的不一样。' : '这件现在不在等代表评价。', '到建议的页面上看现在的情况')
  const missing = toJudge.find(({ part }) => !given.has(part.id))
  if (missing) return fault(line, 'unit', `还缺对${missing.part.unit.name}答复的评价。`, '给它加一行，或者不写单位，一行评价全部答复')
  if (target.repliedOn && evaluatedOn < target.repliedOn) return fault(line, 'evaluatedOn', `评价的日期早于答复的日期 ${target.repliedOn}。`, '改好这一格')
  const input = { grades: toJudge.map(({ part, reply }) => ({ replyId: reply.id, marks: given.get(part.id)! })), reason: group.map(({ reason }) => reason).filter(Boolean).join('；').slice(0, 1000), evaluatedOn }
  const [problem] = Object.values(gradeProblems(input, target.rulebook))
  if (problem) return fault(line, 'reason', problem, '改好这一格')
  return { act: evaluationStep(input, target.rulebook, false) === 'object' ? 'recordObjection' : 'recordEvaluation', suggestionId: target.id, input }
}

const sameMarks = (kept: Marks, given: Marks | undefined) => given !== undefined && Object.entries(given).every(([axis, grade]) => kept[axis] === grade)
