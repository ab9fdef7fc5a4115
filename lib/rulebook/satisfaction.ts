import { labelOf } from './known'
import type { Rulebook, Satisfaction, Verdict } from './rulebook'

// How a deputy's grades are counted. Which axes there are, which grades, and what counts as 不满意, says the rulebook.

/** The grade given on each axis, both by code. */
export type Marks = Readonly<Record<string, string>>
type Scheme = Pick<Rulebook, 'satisfaction'>
export type Judged = { grade: string | null; verdict: Verdict | null }

/** The axes that decide: all of them, or the result alone where the rulebook says so. */
const deciding = ({ axes, counts }: Satisfaction) => (counts === 'resultOnly' ? axes.filter(({ code }) => code === 'result') : axes)

/** What several replies' grades come to: the worst on any axis that decides (domain A9). Grades stand from the best to the worst. */
export function judgedAs(marks: readonly Marks[], { satisfaction }: Scheme): Judged {
  const given = marks.flatMap((mark) => deciding(satisfaction).map(({ code }) => mark[code]))
  const worst = satisfaction.grades.findLast(({ code }) => given.includes(code))
  return { grade: worst?.code ?? null, verdict: worst?.verdict ?? null }
}

export const objects = (marks: readonly Marks[], scheme: Scheme): boolean => judgedAs(marks, scheme).verdict === 'unsatisfied'

/** The axes on which these marks say nothing, or nothing that the rulebook knows. */
export const unmarked = (marks: Marks, { satisfaction: { axes, grades } }: Scheme): string[] =>
  axes.filter((axis) => !grades.some(({ code }) => code === marks[axis.code])).map(({ code }) => code)

export const verdictOf = (grade: string | null | undefined, { satisfaction: { grades } }: Scheme): Verdict | null =>
  grades.find(({ code }) => code === grade)?.verdict ?? null

export const gradeLabel = (grade: string | null, { satisfaction: { grades } }: Scheme): string => labelOf(grades, grade)

/** The grades with which something is taken as done: whoever is not satisfied objects instead. */
export const contentGrades = ({ satisfaction: { grades } }: Scheme) => grades.filter(({ verdict }) => verdict !== 'unsatisfied')
