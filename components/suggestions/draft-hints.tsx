import { AlertIcon } from '@/components/ui/icons'
import type { Hint, WrittenField } from '@/lib/suggestions/hints'

/** What a colleague would say about one field: beside it, and never in the way. */
export function DraftHints({ hints, field }: { hints: readonly Hint[]; field: WrittenField }) {
  const own = hints.filter((hint) => hint.field === field)
  return (
    <div className={own.length > 0 ? '-mt-4 mb-8' : undefined} aria-live="polite">
      {own.map(({ code, words, grave }) => (
        <p key={code} className={grave ? 'err' : 'mid flex items-baseline gap-2'}>
          <AlertIcon />
          <span>{words}</span>
        </p>
      ))}
    </div>
  )
}
