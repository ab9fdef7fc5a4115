export type Mark = 'class-a' | 'class-b' | 'class-c' | 'class-d' | 'late' | 'run' | 'done'

/** What the marks of a chart stand for. */
export function Legend({ entries }: { entries: readonly (readonly [Mark, string])[] }) {
  return (
    <p className="legend">
      {entries.map(([mark, words]) => (
        <span key={words}>
          <svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" className={`mark-${mark}`} /></svg> {words}
        </span>
      ))}
    </p>
  )
}

/** The marks of classes, from what promises most to what promises least; more than four fall to the last. */
export const classMarks: readonly Mark[] = ['class-a', 'class-b', 'class-c', 'class-d']
