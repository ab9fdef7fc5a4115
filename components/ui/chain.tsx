import type { ReactNode } from 'react'

type Link = { name: string; who: ReactNode; note?: ReactNode; state: 'done' | 'now' | 'todo' }

/** Who signs after whom. */
export function Chain({ steps }: { steps: readonly Link[] }) {
  return (
    <ol className="chain">
      {steps.map(({ name, who, note, state }, index) => (
        <li key={`${name}${index}`} className={state === 'todo' ? undefined : state} aria-current={state === 'now' ? 'step' : undefined}>
          <i aria-hidden="true">{index + 1}</i>
          <span><b>{name}</b> {who}</span>
          <span className={state === 'now' ? undefined : 'soft'}>{note}</span>
        </li>
      ))}
    </ol>
  )
}
