import type { Rulebook } from '@/lib/rulebook/rulebook'
import { objects, unmarked } from '@/lib/rulebook/satisfaction'
import type { InputOf, SuggestionAction } from '@/lib/suggestions/lifecycle'

type Given = InputOf<'evaluate'>
type Scheme = Pick<Rulebook, 'satisfaction'>

const SHORTEST = 5

export const isObjection = ({ grades }: Pick<Given, 'grades'>, scheme: Scheme): boolean => objects(grades.map(({ marks }) => marks), scheme)

/** Which step a deputy's grades are: one form, two outcomes, decided by what was given. */
export function evaluationStep(given: Pick<Given, 'grades'>, scheme: Scheme, isLate: boolean): SuggestionAction {
  if (isObjection(given, scheme)) return isLate ? 'lateObject' : 'object'
  return isLate ? 'lateEvaluate' : 'evaluate'
}

/** What is still to be mended in an evaluation under this rulebook, field by field. */
export function gradeProblems(given: Given, { satisfaction }: Scheme): Record<string, string> {
  const grades = satisfaction.grades.map(({ label }) => label)
  const asked = `请选${grades.slice(0, -1).join('、')}或${grades.at(-1)}。`
  const problems = Object.fromEntries(given.grades.flatMap(({ marks }, index) => unmarked(marks, { satisfaction }).map((axis) => [`grades.${index}.marks.${axis}`, asked])))
  if (isObjection(given, { satisfaction }) && given.reason.length < SHORTEST) problems.reason = `有不满意的，请写明具体原因，至少 ${SHORTEST} 个字。`
  return problems
}
